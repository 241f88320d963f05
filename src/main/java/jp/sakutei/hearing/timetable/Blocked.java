package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.HearingRooms;

/**
 * 使用不可: on each of the days, a time at which something or somebody cannot be had.
 *
 * @param whom the room's name, the officer's or the section's code; empty for all
 * @param start null where it is the whole day, as {@code end}
 */
public record Blocked(Reach reach, String whom, LocalDate from, LocalDate to, LocalTime start, LocalTime end,
		String reason) {

	boolean covers(Slot slot) {
		if (slot.day().isBefore(from) || slot.day().isAfter(to)) {
			return false;
		}
		return start == null || (minute(start) < slot.to() && slot.from() < minute(end));
	}

	/** 「6月8日（木） 13:00から17:15まで」. */
	public String when() {
		return JapaneseDates.span(from, to)
				+ ((start == null) ? "" : " " + HearingRooms.text(start) + "から" + HearingRooms.text(end) + "まで");
	}

	boolean isOfEverybody() {
		return reach == Reach.EVERYBODY;
	}

	boolean isOfRoom(String room) {
		return reach == Reach.ROOM && Written.folded(whom).equals(Written.folded(room));
	}

	boolean isOfOfficer(PersonId officer) {
		return reach == Reach.OFFICER && officer != null && whom.equals(officer.value());
	}

	boolean isOfSection(String section) {
		return reach == Reach.SECTION && whom.equals(section);
	}

	private static int minute(LocalTime time) {
		return time.get(ChronoField.MINUTE_OF_DAY);
	}

}
