package jp.sakutei.meeting;

import java.time.LocalDate;

/**
 * 会議: held once, or again for the items that were continued.
 *
 * @param stage the stage that it closes, or null where it is held at any time
 * @param session which sitting it is at, from 1
 * @param reason why it was cancelled, or null
 */
public record Meeting(MeetingId id, String round, String kind, String name, String stage, LocalDate plannedDay,
		MeetingState state, int session, String reason) {

	public boolean ended() {
		return state.ended();
	}

}
