package jp.sakutei.common;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("同時に尋ねられたこと")
@Timeout(30)
class AskedTogetherTests {

	private final AskedTogether<String, Integer> asked = new AskedTogether<>();

	private final AtomicInteger times = new AtomicInteger();

	@Test
	@DisplayName("待っている人には、まとめて一度だけ、その人が尋ねた後の答えを返す")
	void worksOutOnceForAllWhoWait() throws Exception {

		var running = new CountDownLatch(1);
		var goOn = new CountDownLatch(1);
		var people = Executors.newFixedThreadPool(9);
		try {
			var first = people.submit(() -> asked.ask("board", () -> {
				running.countDown();
				await(goOn);
				return times.incrementAndGet();
			}));
			running.await();
			var others = new ArrayList<Future<Integer>>();
			for (var person = 0; person < 8; person++) {
				others.add(people.submit((Callable<Integer>) () -> asked.ask("board", times::incrementAndGet)));
			}
			TimeUnit.MILLISECONDS.sleep(300);
			goOn.countDown();
			assertThat(first.get()).isEqualTo(1);
			for (var other : others) {
				assertThat(other.get()).isEqualTo(2);
			}
			assertThat(asked.ask("board", times::incrementAndGet)).isEqualTo(3);
		}
		finally {
			people.shutdownNow();
		}
	}

	@Test
	@DisplayName("失敗は、そのまま伝わり、次の答えを妨げない")
	void failsForWhoAsked() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> asked.ask("board", () -> {
			throw new IllegalStateException("no database");
		})).withMessage("no database");
		assertThat(asked.ask("board", times::incrementAndGet)).isEqualTo(1);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
