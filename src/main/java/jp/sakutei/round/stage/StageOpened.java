package jp.sakutei.round.stage;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;

/** A stage's day had come and its needs were met, or the office opened it early. */
public record StageOpened(RoundId round, StageId stage, StageKind kind) {
}
