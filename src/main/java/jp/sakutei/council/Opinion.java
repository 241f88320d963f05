package jp.sakutei.council;

import java.time.LocalDate;

import jp.sakutei.matter.FollowUpState;

/**
 * 意見: what a council said, with the city's answer.
 *
 * @param subject the sheet or policy it is about, in words
 * @param followUp id of the follow-up that answers it
 */
public record Opinion(String meeting, String meetingName, int session, int serial, String round, String sheet,
		String policy, String subject, String content, String followUp, String section, String sectionName,
		String answer, FollowUpState state, LocalDate heldOn) {

	public boolean answered() {
		return state == FollowUpState.CLOSED;
	}

}
