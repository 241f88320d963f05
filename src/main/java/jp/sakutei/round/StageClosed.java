package jp.sakutei.round;

/** A stage is closed and will not open again. */
public record StageClosed(RoundId round, StageId stage, StageKind kind) {
}
