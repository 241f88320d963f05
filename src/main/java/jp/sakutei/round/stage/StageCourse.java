package jp.sakutei.round.stage;

import java.time.LocalDate;

import jp.sakutei.organization.PersonId;

/**
 * 段階の経過: how a stage went.
 *
 * @param start for a meeting the day on which it was first held
 * @param early how it was opened before its time, or null
 * @param closedReason why it was closed although something was missing, or null
 */
public record StageCourse(StageState state, LocalDate start, LocalDate end, EarlyOpening early, String closedReason) {

	/** Nothing happened yet but that the stage stands there. */
	public static StageCourse of(StageState state) {
		return new StageCourse(state, null, null, null, null);
	}

	/** 早めの開始. */
	public record EarlyOpening(PersonId by, String reason) {
	}

}
