package jp.sakutei.round.stage;

import jp.sakutei.organization.Actor;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;

/** A stage closed without a sheet: its owner does what was decided about it. */
public record SheetLeftBehind(RoundId round, StageId stage, LeftBehind sheet, Actor by) {
}
