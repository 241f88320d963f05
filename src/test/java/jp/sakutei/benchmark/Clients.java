package jp.sakutei.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several at once: what a press of a button costs while others press theirs. */
final class Clients {

	static final int COUNT = 8;

	private Clients() {
	}

	/**
	 * Each client takes the next piece of work as soon as its last is done; prints one
	 * line with the rate of all.
	 */
	static void run(String name, List<Callable<?>> work) throws Exception {

		var left = new ConcurrentLinkedQueue<>(work);
		var timings = new ArrayList<Timings>();
		var pool = Executors.newFixedThreadPool(COUNT);
		var start = System.nanoTime();
		try {
			var running = new ArrayList<Future<?>>();
			for (var client = 0; client < COUNT; client++) {
				var own = new Timings(name + ", " + COUNT + " clients", 0);
				timings.add(own);
				running.add(pool.submit(() -> {
					for (var next = left.poll(); next != null; next = left.poll()) {
						own.time(next);
					}
					return null;
				}));
			}
			for (var each : running) {
				each.get(10, TimeUnit.MINUTES);
			}
		}
		finally {
			pool.shutdownNow();
		}
		var seconds = (System.nanoTime() - start) / 1e9;
		timings.stream().reduce(Timings::plus).orElseThrow().print();
		System.out.printf("  %.0f a second%n", work.size() / seconds);
	}

}
