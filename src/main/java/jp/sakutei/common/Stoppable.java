package jp.sakutei.common;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what others wrote in a thread of its own: where it does not end it is interrupted
 * and waited for no longer, and who asks goes on with a sentence. FEEL does not look at
 * interrupts: what is left behind runs on to its end, and only so many may.
 */
public final class Stoppable {

	/** Deep texts are read one level in another. */
	private static final long STACK = 4_000_000;

	/** Of those that are waited for no longer, how many may still run. */
	static final int MOST_LEFT_BEHIND = 4;

	private static final Logger LOG = LoggerFactory.getLogger(Stoppable.class);

	private static final Set<Task<?>> LEFT_BEHIND = ConcurrentHashMap.newKeySet();

	private static final AtomicLong NUMBER = new AtomicLong();

	private static final ExecutorService THREADS = Executors.newCachedThreadPool((task) -> {
		var thread = new Worker(task);
		thread.setDaemon(true);
		return thread;
	});

	private Stoppable() {
	}

	/**
	 * @throws Stopped where it takes longer, is too deep to be worked out, or too many
	 * others still run that were to be stopped
	 */
	public static <T> T within(Duration most, Supplier<T> asked) {

		if (Thread.currentThread() instanceof Worker) {
			return asked.get();
		}
		LEFT_BEHIND.removeIf((each) -> !each.runs());
		if (LEFT_BEHIND.size() >= MOST_LEFT_BEHIND) {
			throw new Stopped("ほかの計算がまだ終わらないため、始められません。しばらくしてからもう一度行ってください。", null);
		}
		var task = new Task<T>(asked);
		var answer = THREADS.submit(task);
		try {
			return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			LEFT_BEHIND.add(task);
			throw new Stopped("%d秒たっても終わらないため、止めました。".formatted(most.toSeconds()), ex);
		}
		catch (InterruptedException ex) {
			LEFT_BEHIND.add(task);
			Thread.currentThread().interrupt();
			throw new Stopped("途中で止められました。", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException unchecked) {
				throw unchecked;
			}
			if (ex.getCause() instanceof Error error && !(error instanceof StackOverflowError)) {
				throw error;
			}
			throw new Stopped((ex.getCause() instanceof StackOverflowError) ? "入れ子が深すぎて計算できません。" : "計算できません。",
					ex.getCause());
		}
		finally {
			answer.cancel(true);
		}
	}

	private static final class Task<T> implements Callable<T> {

		private final Supplier<T> asked;

		private volatile boolean begun;

		private volatile boolean ended;

		private Task(Supplier<T> asked) {
			this.asked = asked;
		}

		@Override
		public T call() {
			begun = true;
			try {
				return asked.get();
			}
			catch (OutOfMemoryError ex) {
				// maybe nobody waits for the answer any more
				LOG.error("The memory has run out", ex);
				throw ex;
			}
			finally {
				ended = true;
			}
		}

		/** Not where it was stopped before it began. */
		private boolean runs() {
			return begun && !ended;
		}

	}

	/** What was asked for did not come to an end. */
	public static final class Stopped extends RuntimeException {

		private static final long serialVersionUID = 1;

		private Stopped(String message, Throwable cause) {
			super(message, cause);
		}

	}

	private static final class Worker extends Thread {

		private Worker(Runnable task) {
			super(null, task, "stoppable-" + NUMBER.incrementAndGet(), STACK);
		}

	}

}
