package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PersonId;

import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked to be played: one at a time, kept until it is done. */
@Repository
@Conditional(SampleCondition.class)
class PlayOnRequests {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	PlayOnRequests(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** False when another one is being played. */
	boolean add(LocalDate until, PersonId by) {
		return jdbc.sql("""
				insert into play_on (until, requested_by, requested_at) values (?, ?, ?)
				on conflict (finished) where not finished do nothing
				""")
			.params(until, (by == null) ? null : by.value(), clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** The day up to which is being played. */
	Optional<LocalDate> unfinished() {
		return jdbc.sql("select until from play_on where not finished").query(LocalDate.class).optional();
	}

	/**
	 * @param failure null when the day was reached
	 */
	void finish(String failure) {
		jdbc.sql("update play_on set finished = true, failure = ? where not finished").param(failure).update();
	}

	/** What kept the last one from its end. */
	Optional<String> lastFailure() {
		return jdbc.sql("select failure from play_on order by id desc limit 1").query(String.class).optional();
	}

}
