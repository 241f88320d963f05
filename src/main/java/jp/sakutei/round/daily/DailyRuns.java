package jp.sakutei.round.daily;

import java.time.LocalDate;
import java.time.ZoneOffset;

import jp.sakutei.common.BusinessClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which jobs have run on which days. */
@Repository
class DailyRuns {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	DailyRuns(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @return false when the job has run on that day; waits for another node that is just
	 * running it
	 */
	boolean begin(LocalDate day, String job) {
		return jdbc.sql("insert into daily_run (day, job, run_at) values (?, ?, ?) on conflict do nothing")
			.params(day, job, clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

}
