package jp.sakutei.handin;

import java.time.LocalDate;

import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

/**
 * Asks a section to hand in a sheet.
 *
 * @param note what is asked, shown above the form; may be null
 * @param dues last days of the section and of each gate
 * @param requestedBy null where the schedule itself asks
 */
public record HandInRequest(ProjectSheetId sheet, HandInReason reason, String note, Dues dues, PersonId requestedBy) {

	/** What the section itself asks for: the note of a project that it proposes. */
	public static final String PROPOSAL = "新規事業の提案";

	/** Last days for filling in and for each gate, in this order. */
	public record Dues(LocalDate fillIn, LocalDate sectionHead, LocalDate departmentHead, LocalDate office) {

		/** One last day for all; the gates work it out among themselves. */
		public static Dues allOn(LocalDate day) {
			return new Dues(day, day, day, day);
		}

		/** None of them before the other's. */
		Dues atLeast(Dues least) {
			return new Dues(later(fillIn, least.fillIn), later(sectionHead, least.sectionHead),
					later(departmentHead, least.departmentHead), later(office, least.office));
		}

		private static LocalDate later(LocalDate one, LocalDate other) {
			return one.isBefore(other) ? other : one;
		}

		/**
		 * @param gate null with the section
		 */
		public LocalDate of(Gate gate) {
			return (gate == null) ? fillIn : switch (gate) {
				case SECTION_HEAD -> sectionHead;
				case DEPARTMENT_HEAD -> departmentHead;
				case OFFICE -> office;
			};
		}

	}

}
