package jp.sakutei.matter;

import jp.sakutei.common.CityWord;

import java.time.LocalDate;

/**
 * 対応事項.
 *
 * @param asked what, by whom and of whom
 * @param due null: no day was set
 */
public record Matter(MatterId id, String round, Asked asked, MatterState state, LocalDate due, Answer given) {

	public String origin() {
		return asked.origin;
	}

	public String originName() {
		return asked.originName;
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

	public String sectionName() {
		return asked.sectionName;
	}

	public String content() {
		return asked.content;
	}

	public String answer() {
		return given.text;
	}

	public String remark() {
		return given.remark;
	}

	public String answeredBy() {
		return given.by;
	}

	public boolean open() {
		return state != MatterState.CLOSED;
	}

	/** Who answers, as lists name it. */
	public String answeredByWhom() {
		return (asked.sectionName != null) ? asked.sectionName : CityWord.office();
	}

	public boolean overdueOn(LocalDate day) {
		return state == MatterState.OPEN && due != null && due.isBefore(day);
	}

	/**
	 * What is wanted.
	 *
	 * @param origin id of the hearing or meeting
	 * @param sheet id of the sheet, or null
	 * @param section code of the section that answers; null: the planning office
	 */
	public record Asked(String origin, String originName, String sheet, String subject, String section,
			String sectionName, String content) {
	}

	/**
	 * 回答.
	 *
	 * @param remark why the last answer was not accepted
	 */
	public record Answer(String text, String by, String remark) {
	}

}
