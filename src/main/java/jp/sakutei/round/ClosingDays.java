package jp.sakutei.round;

import java.time.LocalDate;
import java.time.MonthDay;

/** Days of each year on which the city hall is closed: 12-29 to 01-03. */
public record ClosingDays(String name, MonthDay from, MonthDay to) {

	public boolean covers(LocalDate day) {
		var monthDay = MonthDay.from(day);
		return from.isAfter(to) ? !monthDay.isBefore(from) || !monthDay.isAfter(to)
				: !monthDay.isBefore(from) && !monthDay.isAfter(to);
	}

}
