package jp.sakutei.benchmark;

import java.util.concurrent.Callable;

import org.HdrHistogram.Histogram;

/** Durations of one kind of work. */
final class Timings {

	private final String name;

	private final int warmUp;

	private final Histogram histogram = new Histogram(3);

	private int count;

	/**
	 * @param warmUp how many of the first are left out
	 */
	Timings(String name, int warmUp) {
		this.name = name;
		this.warmUp = warmUp;
	}

	<T> T time(Callable<T> work) throws Exception {
		var start = System.nanoTime();
		var result = work.call();
		var micros = (System.nanoTime() - start) / 1000;
		if (count++ >= warmUp) {
			histogram.recordValue(micros);
		}
		return result;
	}

	/** Those of both, without their warm-up. */
	Timings plus(Timings other) {
		histogram.add(other.histogram);
		return this;
	}

	/** One line: how many, and in milliseconds half, 95% and all of them. */
	void print() {
		System.out.printf("%-58s n=%-5d p50 %8.1f ms  p95 %8.1f ms  max %8.1f ms%n", name, histogram.getTotalCount(),
				millis(50), millis(95), millis(100));
	}

	private double millis(double percentile) {
		return histogram.getValueAtPercentile(percentile) / 1000.0;
	}

}
