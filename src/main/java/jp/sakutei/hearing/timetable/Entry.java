package jp.sakutei.hearing.timetable;

import jp.sakutei.common.Written;
import jp.sakutei.organization.PersonId;

/**
 * 割当: where a section stands in the timetable.
 *
 * @param officer who holds the hearing, or null
 * @param told the section knows: it is an appointment, no plan of the office
 */
public record Entry(String section, Slot slot, String room, PersonId officer, boolean told) {

	boolean isIn(String otherRoom) {
		return Written.folded(room).equals(Written.folded(otherRoom));
	}

	boolean isHeldBy(PersonId person) {
		return person.equals(officer);
	}

}
