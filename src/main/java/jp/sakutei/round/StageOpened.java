package jp.sakutei.round;

/** A stage's day had come and its needs were met, or the office opened it early. */
public record StageOpened(RoundId round, StageId stage, StageKind kind) {
}
