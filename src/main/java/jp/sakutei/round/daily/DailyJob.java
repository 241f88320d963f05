package jp.sakutei.round.daily;

import java.time.LocalDate;

import jp.sakutei.round.calendar.BusinessCalendar;

/**
 * Work of each day, done once a day in one transaction after 7:30 business time. A job
 * that means working days asks the {@link BusinessCalendar} itself.
 */
public interface DailyJob {

	/** Unique and stable: it stands in the table of what was run. */
	String name();

	/** Smaller runs first: stages 10, meetings 30, reminders last. */
	int order();

	void run(LocalDate day);

}
