package jp.sakutei.matter;

import jp.sakutei.common.CityWord;

import java.time.LocalDate;

/**
 * 対応事項.
 *
 * @param asked what, by whom and of whom
 * @param due null: no day was set
 * @param last the last answer; null as long as there is none
 */
public record Matter(MatterId id, String round, Asked asked, MatterState state, LocalDate due, Answer last) {

	public MatterOrigin origin() {
		return asked.origin;
	}

	/** 「事業検討会」, with the question that it is about, if a single one. */
	public String originName() {
		return (asked.label == null) ? asked.origin.name() : asked.origin.name() + "（" + asked.label + "）";
	}

	public String sheet() {
		return asked.sheet;
	}

	public String subject() {
		return asked.subject;
	}

	public String section() {
		return asked.section;
	}

	public String content() {
		return asked.content;
	}

	/** Empty as long as there is none. */
	public String answer() {
		return (last == null) ? "" : last.text;
	}

	/** Why the last answer was not accepted; empty where it was not sent back. */
	public String remark() {
		return (last == null) ? "" : last.sentBackBecause;
	}

	/** Code of who answered last, or null. */
	public String answeredBy() {
		return (last == null) ? null : last.by;
	}

	/** Answered with its sheet, at the question that it is about. */
	public boolean isAtField() {
		return asked.label != null;
	}

	/** As lists say it. */
	public String stateLabel() {
		if (state != MatterState.ANSWERED) {
			return state.label();
		}
		return last.awaitsHead ? "課長の確認待ち" : state.label() + (last.declines ? "（対応しない）" : "");
	}

	public boolean open() {
		return !state.isClosed();
	}

	/** Who answers, as lists name it. */
	public String answeredByWhom() {
		return (asked.sectionName != null) ? asked.sectionName : CityWord.office();
	}

	public boolean overdueOn(LocalDate day) {
		return state.isUnanswered() && due != null && due.isBefore(day);
	}

	/**
	 * What is wanted.
	 *
	 * @param sheet id of the sheet, or null
	 * @param label of the question that it is about, or null
	 * @param section code of the section that answers; null: the planning office
	 */
	public record Asked(MatterOrigin origin, String sheet, String label, String subject, String section,
			String sectionName, String content) {
	}

	/**
	 * 回答.
	 *
	 * @param declines 対応しない, with the reason
	 * @param awaitsHead the section's head has not confirmed it yet
	 */
	public record Answer(int number, String text, boolean declines, String by, boolean awaitsHead,
			String sentBackBecause) {
	}

}
