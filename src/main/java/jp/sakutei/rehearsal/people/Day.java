package jp.sakutei.rehearsal.people;

import java.time.LocalDate;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.worklist.WorkItem;

/** A day in the city hall, as it looks from somebody's list of tasks. */
record Day(LocalDate date, WorkingDays calendar) {

	/** Whether the day so many working days after the task came has been reached. */
	boolean isWorkingDaysAfter(WorkItem item, int workingDays) {
		return reached(calendar.plus(cameOn(item), workingDays));
	}

	/**
	 * Whether the task's last day has been reached; one without such a day is not late.
	 */
	boolean isDue(WorkItem item) {
		return item.due() != null && reached(item.due());
	}

	boolean reached(LocalDate other) {
		return !date.isBefore(other);
	}

	/** The day itself, or the first working day after it. */
	boolean isFirstOpenSince(LocalDate other) {
		return date.equals(calendar.next(other));
	}

	/** The day so many working days from now. */
	LocalDate in(int workingDays) {
		return calendar.plus(date, workingDays);
	}

	static LocalDate cameOn(WorkItem item) {
		return item.since().atZone(BusinessClock.TOKYO).toLocalDate();
	}

}
