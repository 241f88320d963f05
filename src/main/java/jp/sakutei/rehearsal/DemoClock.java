package jp.sakutei.rehearsal;

import java.time.LocalDateTime;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;

import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 見本の時計: stored, running, forward only. */
@Component
@Conditional(SampleCondition.class)
class DemoClock {

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	private volatile boolean running;

	DemoClock(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Goes on where the clock was last seen, or begins.
	 * @param first when a new sample begins
	 */
	void start(LocalDateTime first) {
		clock.moveTo(lastSeen().orElse(first));
		running = true;
		keep();
	}

	/** Whether business time is the sample's. */
	boolean isRunning() {
		return running;
	}

	/** So that a killed process loses half a minute at most, and never goes back. */
	@Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
	void keep() {
		if (running) {
			jdbc.sql("""
					insert into demo_clock (business_time) values (:now)
					on conflict (single) do update set business_time = greatest(demo_clock.business_time, :now)
					""").param("now", clock.now()).update();
		}
	}

	/** No deed in the journal may lie in the future of the clock. */
	private Optional<LocalDateTime> lastSeen() {
		return jdbc.sql("""
				select greatest(business_time, (select max(at) at time zone 'Asia/Tokyo' from journal_entry))
				from demo_clock
				""").query(LocalDateTime.class).optional();
	}

}
