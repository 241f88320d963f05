package jp.sakutei.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import jp.sakutei.common.BusinessClock;

/** A due day in the engine's terms: the end of business of that day, in Asia/Tokyo. */
public final class DueDate {

	private static final LocalTime END_OF_BUSINESS = LocalTime.of(17, 15);

	private DueDate() {
	}

	/** For an open task. */
	public static Date of(LocalDate day) {
		return Date.from(day.atTime(END_OF_BUSINESS).atZone(BusinessClock.TOKYO).toInstant());
	}

	/** For a variable that {@code camunda:dueDate} reads. */
	public static String text(LocalDate day) {
		return day + "T17:15:00";
	}

}
