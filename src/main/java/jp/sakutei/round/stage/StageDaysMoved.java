package jp.sakutei.round.stage;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;

/** Days of a stage are others now: what hangs on them follows. */
public record StageDaysMoved(RoundId round, StageId stage, StageKind kind, StageDays from, StageDays to) {
}
