package jp.sakutei.common;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many calculations that come to no end that no further one begins. */
public final class HungRules implements AutoCloseable {

	private static final Duration SHORT = Duration.ofMillis(20);

	private final AtomicBoolean released = new AtomicBoolean();

	public HungRules() {
		for (var count = 0; count < Stoppable.MOST_LEFT_BEHIND; count++) {
			isStopped(SHORT, () -> {
				while (!released.get()) {
					Thread.onSpinWait();
				}
			});
		}
	}

	/** Others that follow calculate again. */
	@Override
	public void close() {
		released.set(true);
		while (isStopped(Duration.ofSeconds(5), () -> {
		})) {
			Thread.onSpinWait();
		}
	}

	private static boolean isStopped(Duration most, Runnable asked) {
		try {
			Stoppable.within(most, () -> {
				asked.run();
				return 1;
			});
			return false;
		}
		catch (Stoppable.Stopped ex) {
			return true;
		}
	}

}
