package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.calendar.WorkingDays;

/**
 * ヒアリングの期間: its days, and when hearings begin on each of them.
 *
 * @param starts none begins before the one before it has ended
 */
public record Season(LocalDate from, LocalDate to, WorkingDays calendar, List<LocalTime> starts, int minutes) {

	public Season {
		starts = starts.stream().sorted().toList();
		if (new HearingRooms(List.of(), starts, minutes).overlaps()) {
			throw new IllegalArgumentException(starts + " overlap, of " + minutes + " minutes");
		}
	}

	public boolean holds(LocalDate day) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	/** Those of its working days from the given one on, in their order. */
	public List<LocalDate> days(LocalDate earliest) {
		var first = earliest.isAfter(from) ? earliest : from;
		return first.isAfter(to) ? List.of() : first.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).toList();
	}

	public List<Slot> slots(LocalDate day) {
		return starts.stream().map((start) -> new Slot(day, start, minutes)).toList();
	}

}
