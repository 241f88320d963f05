package jp.sakutei.handin;

import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;

/**
 * 提出: one passage of a sheet from the section through its gates.
 *
 * @param waitingFor whose turn it is; null when closed
 * @param gates as they were requested
 * @param submittedBy author of the last revision of this hand-in; null before
 * @param revision its number; null before
 */
public record HandIn(HandInId id, ProjectSheetId sheet, String round, String section, String department, int serial,
		Asked asked, HandInState state, Authority waitingFor, Gates gates, PersonId submittedBy, Integer revision) {

	public HandInReason reason() {
		return asked.reason;
	}

	public String note() {
		return asked.note;
	}

	public Dues dues() {
		return asked.dues;
	}

	/** The gate at which it waits; null elsewhere. */
	public Gate gate() {
		return Gate.of(state);
	}

	/**
	 * What is asked of the section.
	 *
	 * @param note in words; may be null
	 */
	public record Asked(HandInReason reason, String note, Dues dues) {
	}

}
