package jp.sakutei.round;

import jp.sakutei.organization.Actor;

/** A stage closed without a sheet: its owner does what was decided about it. */
public record SheetLeftBehind(RoundId round, StageId stage, LeftBehind sheet, Actor by) {
}
