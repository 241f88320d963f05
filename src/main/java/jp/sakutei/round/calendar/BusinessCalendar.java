package jp.sakutei.round.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 開庁日の暦, from the holidays and closing days of the rounds. Each question reads the
 * tables: a list asks once for {@link #workingDays()}.
 */
@Component
public class BusinessCalendar {

	private final JdbcClient jdbc;

	BusinessCalendar(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public WorkingDays workingDays() {
		var holidays = jdbc.sql("select distinct day from holiday").query(LocalDate.class).set();
		var closing = jdbc.sql("select distinct name, day_from, day_to from closing_days")
			.query((row, index) -> new ClosingDays(row.getString(1), MonthDay.parse(row.getString(2)),
					MonthDay.parse(row.getString(3))))
			.list();
		return new WorkingDays(new HashSet<>(holidays), closing);
	}

	public boolean isWorkingDay(LocalDate day) {
		return workingDays().isWorkingDay(day);
	}

	/** The day itself, or the first working day after it. */
	public LocalDate next(LocalDate day) {
		return workingDays().next(day);
	}

	/** See {@link WorkingDays#between}. */
	public int workingDaysBetween(LocalDate from, LocalDate to) {
		return workingDays().between(from, to);
	}

}
