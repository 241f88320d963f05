package jp.sakutei.handin;

import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;

/**
 * 提出: one passage of a sheet from the section through its gates.
 *
 * @param note what is asked; may be null
 * @param waitingFor whose turn it is; null when closed
 * @param submittedBy author of the last revision of this hand-in; null before
 * @param revision its number; null before
 */
public record HandIn(HandInId id, ProjectSheetId sheet, String round, String section, String department, int serial,
		HandInReason reason, String note, HandInState state, Authority waitingFor, boolean sectionHeadGate,
		boolean departmentHeadGate, boolean officeGate, Dues dues, PersonId submittedBy, Integer revision) {

	/** The gates as they were requested. */
	Gates gates() {
		return new Gates(sectionHeadGate, departmentHeadGate, officeGate, Authority.sectionHead(section).group(),
				(department == null) ? "" : Authority.departmentHead(department).group());
	}

	/** The gate at which it waits; null elsewhere. */
	public Gate gate() {
		return Gate.of(state);
	}

}
