package jp.sakutei.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The engine's asynchronous work: done in the background, or here and now where somebody
 * plays on, rehearses or tests.
 */
@Component
public class EngineWork {

	private static final Logger log = LoggerFactory.getLogger(EngineWork.class);

	private static final int BATCH = 100;

	private static final long PAUSE = Duration.ofMillis(5).toNanos();

	private static final long LONGEST_START = Duration.ofMinutes(1).toNanos();

	private final ManagementService management;

	private final ObjectProvider<JobExecutor> background;

	private final ObjectProvider<TaskExecutor> threads;

	/** Whether the background has been seen at work since the start. */
	private volatile boolean begun;

	EngineWork(ManagementService management, ObjectProvider<JobExecutor> background,
			@Qualifier("camundaTaskExecutor") ObjectProvider<TaskExecutor> threads) {
		this.management = management;
		this.background = background;
		this.threads = threads;
	}

	/**
	 * Does all work that is due, and what follows from it, in this thread. What fails
	 * fails here.
	 * @return how many jobs were done
	 */
	public int runAll() {

		var done = 0;
		for (var jobs = due(); !jobs.isEmpty(); jobs = due()) {
			jobs.forEach(this::run);
			done += jobs.size();
		}
		return done;
	}

	/**
	 * Leaves the background idle until {@link #resume()}; waits for what is being done.
	 * While the application starts the background begins last: it is waited for, since it
	 * would begin in the middle of the pause.
	 */
	public void pause() {
		background.ifAvailable((executor) -> {
			awaitBeginning(executor);
			executor.shutdown();
		});
		while (working()) {
			LockSupport.parkNanos(PAUSE);
		}
	}

	private void awaitBeginning(JobExecutor executor) {
		var latest = System.nanoTime() + LONGEST_START;
		while (!begun && !executor.isActive() && System.nanoTime() < latest) {
			LockSupport.parkNanos(PAUSE);
		}
		begun = true;
	}

	/** Lets the background work again, where it is switched on at all. */
	public void resume() {
		background.ifAvailable(JobExecutor::start);
	}

	private List<Job> due() {
		return management.createJobQuery().executable().active().listPage(0, BATCH);
	}

	/**
	 * A job that met somebody else's write stays and is tried again with the next batch.
	 */
	private void run(Job job) {
		try {
			management.executeJob(job.getId());
		}
		catch (OptimisticLockingException ex) {
			log.debug("job {} met another transaction", job.getId());
		}
	}

	private boolean working() {
		return threads.getIfAvailable() instanceof ThreadPoolTaskExecutor pool
				&& (pool.getActiveCount() > 0 || !pool.getThreadPoolExecutor().getQueue().isEmpty());
	}

}
