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

	/** Another section in its place. */
	Entry of(String other) {
		return new Entry(other, slot, room, officer, false);
	}

	Entry heldBy(PersonId other) {
		return new Entry(section, slot, room, other, told);
	}

	/** 「6月8日（木）10:30 第1会議室」. */
	public String text() {
		return slot.text() + " " + room;
	}

	/** How a page carries where it showed it. */
	public String shown() {
		return slot.day() + " " + slot.time() + " " + room;
	}

	boolean isHeldBy(PersonId person) {
		return person.equals(officer);
	}

}
