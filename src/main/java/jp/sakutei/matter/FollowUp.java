package jp.sakutei.matter;

import java.time.LocalDate;

/**
 * 対応事項.
 *
 * @param section code of the section that answers; null: the planning office
 * @param remark why the last answer was not accepted
 */
public record FollowUp(FollowUpId id, String round, String origin, String originName, String sheet, String subject,
		String section, String sectionName, String content, String answer, String remark, FollowUpState state,
		LocalDate due, LocalDate openedOn, String answeredBy, LocalDate answeredOn, String closedBy,
		LocalDate closedOn) {

	public boolean open() {
		return state != FollowUpState.CLOSED;
	}

	/** Who answers, as lists name it. */
	public String answeredByWhom() {
		return (sectionName != null) ? sectionName : "企画政策課";
	}

	public boolean overdueOn(LocalDate day) {
		return state == FollowUpState.OPEN && due != null && due.isBefore(day);
	}

}
