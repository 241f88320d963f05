package jp.sakutei.round;

/**
 * A need that was not met when the office opened the stage: stands in the next papers.
 */
public record OverriddenNeed(StageId stage, String need, String text, String reason) {
}
