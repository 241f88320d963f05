package jp.sakutei.round.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.sakutei.round.ClosingDays;

/** 開庁日: the days on which the city hall is open, read once. */
public record WorkingDays(Set<LocalDate> holidays, List<ClosingDays> closingDays) {

	public boolean isWorkingDay(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !holidays.contains(day) && closingDays.stream().noneMatch((closing) -> closing.covers(day));
	}

	/** The day itself, or the first working day after it. */
	public LocalDate next(LocalDate day) {
		var next = day;
		while (!isWorkingDay(next)) {
			next = next.plusDays(1);
		}
		return next;
	}

	/** The working day that lies so many working days after (before, if negative). */
	public LocalDate plus(LocalDate day, int workingDays) {
		var step = Integer.signum(workingDays);
		var result = day;
		for (var left = Math.abs(workingDays); left > 0;) {
			result = result.plusDays(step);
			if (isWorkingDay(result)) {
				left--;
			}
		}
		return result;
	}

	/**
	 * Working days from the day after {@code from} to {@code to}: 0 on the day itself,
	 * negative when {@code to} is past.
	 */
	public int between(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -between(to, from);
		}
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
	}

}
