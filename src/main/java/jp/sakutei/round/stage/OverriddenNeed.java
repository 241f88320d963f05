package jp.sakutei.round.stage;

import jp.sakutei.round.StageId;

/**
 * A need that was not met when the office opened the stage: stands in the next papers.
 */
public record OverriddenNeed(StageId stage, String need, String text, String reason) {
}
