package jp.sakutei.round.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Map;

import jp.sakutei.round.RoundState;
import jp.sakutei.round.ClosingDays;
import jp.sakutei.round.RoundId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 開庁日の暦, from the holidays and closing days of a round. Each question reads the tables:
 * whoever asks for several days asks once.
 */
@Component
public class BusinessCalendar {

	private final JdbcClient jdbc;

	BusinessCalendar(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** As the round's files have it. */
	public WorkingDays of(RoundId round) {
		return read("where round = :round", Map.of("round", round.value()));
	}

	/**
	 * For what spans rounds, one's own work: closed where any open round says so. A draft
	 * counts only where nothing is open yet.
	 */
	public WorkingDays workingDays() {
		return read("""
				where round in (select id from round where state = :open)
				  or not exists (select from round where state = :open)
				""", Map.of("open", RoundState.OPEN.code()));
	}

	private WorkingDays read(String rounds, Map<String, String> values) {
		var holidays = jdbc.sql("select distinct day from holiday " + rounds)
			.params(values)
			.query(LocalDate.class)
			.set();
		var closing = jdbc.sql("select distinct name, day_from, day_to from closing_days " + rounds)
			.params(values)
			.query((row, index) -> new ClosingDays(row.getString(1), MonthDay.parse(row.getString(2)),
					MonthDay.parse(row.getString(3))))
			.list();
		return new WorkingDays(new HashSet<>(holidays), closing);
	}

}
