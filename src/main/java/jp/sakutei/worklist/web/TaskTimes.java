package jp.sakutei.worklist.web;

import java.time.Instant;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;

/** Moments as the task's pages write them. */
final class TaskTimes {

	private TaskTimes() {
	}

	/** {@code 6月20日（火）10時05分}. */
	static String text(Instant instant) {
		return JapaneseDates.monthAndDay(instant.atZone(BusinessClock.TOKYO).toLocalDateTime());
	}

	/** {@code 10:05}. */
	static String time(Instant instant) {
		var at = instant.atZone(BusinessClock.TOKYO);
		return "%d:%02d".formatted(at.getHour(), at.getMinute());
	}

}
