package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import jp.sakutei.round.calendar.WorkingDays;

/**
 * ヒアリングの期間: its days, and when hearings begin on each of them.
 *
 * @param starts none begins before the one before it has ended
 */
public record Season(LocalDate from, LocalDate to, WorkingDays calendar, List<LocalTime> starts, int minutes) {

	public Season {
		starts = starts.stream().sorted().toList();
		if (overlaps(starts, minutes)) {
			throw new IllegalArgumentException(starts + " overlap, of " + minutes + " minutes");
		}
	}

	/** Whether one would begin before the one before it has ended, or end after midnight. */
	public static boolean overlaps(List<LocalTime> starts, int minutes) {
		var sorted = starts.stream().sorted().map((start) -> new Slot(LocalDate.EPOCH, start, minutes)).toList();
		for (var index = 1; index < sorted.size(); index++) {
			if (sorted.get(index - 1).overlaps(sorted.get(index))) {
				return true;
			}
		}
		return !sorted.isEmpty() && sorted.get(sorted.size() - 1).to() > 24 * 60;
	}

	public boolean holds(LocalDate day) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	/** Those of its working days from the given one on, in their order. */
	public List<LocalDate> days(LocalDate earliest) {
		var first = earliest.isAfter(from) ? earliest : from;
		return first.isAfter(to) ? List.of()
				: first.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).toList();
	}

	public List<Slot> slots(LocalDate day) {
		return starts.stream().map((start) -> new Slot(day, start, minutes)).toList();
	}

}
