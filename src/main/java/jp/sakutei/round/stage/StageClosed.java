package jp.sakutei.round.stage;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;

/** A stage is closed and will not open again. */
public record StageClosed(RoundId round, StageId stage, StageKind kind) {
}
