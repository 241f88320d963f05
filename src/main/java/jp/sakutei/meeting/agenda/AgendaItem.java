package jp.sakutei.meeting.agenda;

import java.util.List;
import java.util.Optional;

import jp.sakutei.meeting.MeetingId;
import jp.sakutei.round.ResultEffect;

/**
 * 議題: an item of a sitting with what was decided on it.
 *
 * @param position in the sitting
 * @param subject what it is about
 * @param proposal what is proposed to the body
 * @param leftOut why it is not on the agenda after all, or null
 * @param revision the sheet's revision that the body saw, or null
 * @param correction what holds where the record was wrong (訂正), or null
 */
public record AgendaItem(MeetingId meeting, int session, int position, Subject subject, String proposal, String leftOut,
		Integer revision, Outcome outcome, Correction correction) {

	/** {@code 1-12}: sitting and position, as forms and links name it. */
	public String key() {
		return session + "-" + position;
	}

	public boolean onAgenda() {
		return leftOut == null;
	}

	/** The item of the next sitting that took it over; empty where none did. */
	public Optional<AgendaItem> continuedIn(List<AgendaItem> all) {
		return all.stream()
			.filter((other) -> other.session == session + 1 && other.position == position
					&& other.subject.equals(subject))
			.findFirst();
	}

	/** The result that holds. */
	public String standingLabel() {
		return (correction != null) ? correction.label() : outcome.label();
	}

	/** The same item, with the reason of its correction. */
	public AgendaItem corrected(String newReason) {
		return new AgendaItem(meeting, session, position, subject, proposal, leftOut, revision,
				outcome.because(newReason), correction);
	}

	public String sheet() {
		return subject.sheet;
	}

	public String policy() {
		return subject.policy;
	}

	public boolean whole() {
		return subject.whole;
	}

	public String title() {
		return subject.title;
	}

	public String section() {
		return subject.section;
	}

	public String result() {
		return outcome.result;
	}

	public String resultLabel() {
		return outcome.label;
	}

	public ResultEffect effect() {
		return outcome.effect;
	}

	public String reason() {
		return outcome.reason;
	}

	public String condition() {
		return outcome.condition;
	}

	public String abstentions() {
		return outcome.abstentions;
	}

	public boolean sent() {
		return outcome.sent;
	}

	/**
	 * 議題の対象: a sheet, a policy, or the whole list.
	 *
	 * @param sheet id of the project sheet, or null
	 * @param policy code of the basic policy, or null
	 * @param section code of the sheet's section, or null
	 */
	public record Subject(String sheet, String policy, boolean whole, String title, String section) {
	}

	/**
	 * 結果: what was recorded.
	 *
	 * @param result the result word's code, null before the record
	 * @param effect of the result that holds
	 * @param condition what the section has to answer, or null
	 * @param abstentions 棄権・除斥: who took no part, and why; or null
	 * @param sent its consequences are drawn
	 */
	public record Outcome(String result, String label, ResultEffect effect, String reason, String condition,
			String abstentions, boolean sent) {

		Outcome because(String newReason) {
			return new Outcome(result, label, effect, newReason, null, abstentions, sent);
		}

	}

	/** 訂正: the word that holds, and why. */
	public record Correction(String label, String reason) {
	}

}
