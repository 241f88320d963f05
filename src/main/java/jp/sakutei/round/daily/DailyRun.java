package jp.sakutei.round.daily;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

import jp.sakutei.common.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 日次処理: runs the jobs of a day, each once, in its own transaction together with the row
 * that says so.
 */
@Component
public class DailyRun {

	private static final Logger log = LoggerFactory.getLogger(DailyRun.class);

	private static final LocalTime FROM = LocalTime.of(7, 30);

	private final ObjectProvider<DailyJob> jobs;

	private final DailyRuns runs;

	private final TransactionTemplate transaction;

	private final BusinessClock clock;

	DailyRun(ObjectProvider<DailyJob> jobs, DailyRuns runs, TransactionTemplate transaction, BusinessClock clock) {
		this.jobs = jobs;
		this.runs = runs;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Does what is due by now, if the day has begun; for the poller. */
	void poll() {
		if (!clock.now().toLocalTime().isBefore(FROM)) {
			try {
				run(clock.today());
			}
			catch (RuntimeException ex) {
				log.error("日次処理が終わりませんでした。次の回にもう一度行います。", ex);
			}
		}
	}

	/**
	 * Does all of the day's jobs that have not run yet. One that fails does not keep the
	 * others from running; then it fails here.
	 */
	public void run(LocalDate day) {

		RuntimeException failure = null;
		for (var job : inOrder()) {
			try {
				transaction.executeWithoutResult((status) -> runOnce(job, day));
			}
			catch (RuntimeException ex) {
				failure = (failure != null) ? failure : new IllegalStateException("daily job " + job.name(), ex);
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	private void runOnce(DailyJob job, LocalDate day) {
		if (runs.begin(day, job.name())) {
			job.run(day);
		}
	}

	private List<DailyJob> inOrder() {
		return jobs.stream().sorted(Comparator.comparingInt(DailyJob::order).thenComparing(DailyJob::name)).toList();
	}

}
