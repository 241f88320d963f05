package jp.sakutei.meeting.agenda;

import jp.sakutei.meeting.MeetingId;
import jp.sakutei.round.ResultEffect;

/**
 * 議題: an item of a sitting with what was decided on it.
 *
 * @param sheet id of the project sheet, or null
 * @param policy code of the basic policy, or null
 * @param whole the whole list is the item
 * @param section code of the sheet's section, or null
 * @param proposal what is proposed to the body
 * @param leftOut why it is not on the agenda after all, or null
 * @param revision the sheet's revision that the body saw, or null
 * @param result the result word's code, null before the record
 * @param effect of the result that holds
 * @param condition what the section has to answer, or null
 * @param correction the valid word where the record was wrong (訂正), or null
 */
public record AgendaItem(MeetingId meeting, int session, int position, String sheet, String policy, boolean whole,
		String title, String section, String proposal, String leftOut, Integer revision, String result,
		String resultLabel, ResultEffect effect, String reason, String condition, boolean sent, String correction,
		String correctionReason) {

	/** {@code 1-12}: sitting and position, as forms and links name it. */
	public String key() {
		return session + "-" + position;
	}

	public boolean onAgenda() {
		return leftOut == null;
	}

	/** The result that holds. */
	public String standingLabel() {
		return (correction != null) ? correction : resultLabel;
	}

	/** The same item, with the reason of its correction. */
	public AgendaItem corrected(String newReason) {
		return new AgendaItem(meeting, session, position, sheet, policy, whole, title, section, proposal, leftOut,
				revision, result, resultLabel, effect, newReason, null, sent, correction, correctionReason);
	}

}
