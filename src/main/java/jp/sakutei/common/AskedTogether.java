package jp.sakutei.common;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Works out once what several ask for at once. Who asks while an answer is being worked
 * out gets the next one, with all who came meanwhile: each answer was begun after it was
 * asked for, so that nobody misses the own deed.
 */
public final class AskedTogether<K, V> {

	private final Map<K, Line> lines = new ConcurrentHashMap<>();

	public V ask(K question, Supplier<V> answer) {

		var line = lines.computeIfAbsent(question, (key) -> new Line());
		CompletableFuture<V> next;
		boolean leads;
		synchronized (line) {
			line.waiting++;
			leads = line.next == null;
			line.next = leads ? new CompletableFuture<>() : line.next;
			next = line.next;
		}
		try {
			if (leads) {
				line.lead(next, answer);
			}
			return next.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException unchecked) ? unchecked : ex;
		}
		finally {
			leave(question, line);
		}
	}

	private void leave(K question, Line line) {
		lines.computeIfPresent(question, (key, present) -> {
			synchronized (line) {
				line.waiting--;
				return (present == line && line.waiting == 0) ? null : present;
			}
		});
	}

	/** Of one question: one answer is worked out at a time. */
	private final class Line {

		private final ReentrantLock turn = new ReentrantLock(true);

		private CompletableFuture<V> next;

		private int waiting;

		private void lead(CompletableFuture<V> mine, Supplier<V> answer) {
			turn.lock();
			try {
				synchronized (this) {
					// who comes from here on came too late for this one
					next = null;
				}
				mine.complete(answer.get());
			}
			catch (RuntimeException | Error ex) {
				mine.completeExceptionally(ex);
			}
			finally {
				turn.unlock();
			}
		}

	}

}
