package jp.sakutei.work;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The thread that does it: at once what is asked for here, soon what was asked for at
 * another node or left by one.
 */
@Component
@ConditionalOnBooleanProperty(name = "sakutei.work.poll", matchIfMissing = true)
class WorkPoll {

	private static final Logger log = LoggerFactory.getLogger(WorkPoll.class);

	private static final long SECONDS_BETWEEN_LOOKS = 5;

	private static final long LONGEST_STEP_AT_THE_END = TimeUnit.SECONDS.toMillis(20);

	private final Semaphore asked = new Semaphore(0);

	private final Thread thread = new Thread(this::goOn, "work");

	private final WorkRunner runner;

	private volatile boolean stopping;

	WorkPoll(WorkRunner runner) {
		this.runner = runner;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		thread.setDaemon(true);
		thread.start();
	}

	@TransactionalEventListener(classes = WorkAsked.class, fallbackExecution = true)
	void look() {
		asked.release();
	}

	private void goOn() {
		while (!stopping) {
			try {
				while (runner.runNext()) {
					asked.drainPermits();
				}
				asked.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException | Error ex) {
				log.error("時間のかかる処理を続けられませんでした。まもなくもう一度行います。", ex);
				pause();
			}
		}
	}

	private void pause() {
		try {
			TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		stopping = true;
		runner.stop();
		asked.release();
		thread.join(LONGEST_STEP_AT_THE_END);
	}

}
