package jp.sakutei.common;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("止められる計算")
@Timeout(20)
class StoppableTests {

	private static final Duration SHORT = Duration.ofMillis(100);

	@Test
	@DisplayName("サーバーが続けられない誤りは、ことばに替えずに伝える")
	void handsOnWhatIsNoMatterOfTheText() {
		assertThatExceptionOfType(LinkageError.class)
			.isThrownBy(() -> Stoppable.within(Duration.ofSeconds(5), StoppableTests::broken));
	}

	@Test
	@DisplayName("止まらない計算が重なったら、新しいものは始めずに断る")
	void refusesWhereTooManyRunOn() throws InterruptedException {

		var released = new AtomicBoolean();
		try {
			for (var count = 0; count < Stoppable.MOST_LEFT_BEHIND; count++) {
				assertThatExceptionOfType(Stoppable.Stopped.class)
					.isThrownBy(() -> Stoppable.within(SHORT, () -> deaf(released)));
			}
			assertThatExceptionOfType(Stoppable.Stopped.class).isThrownBy(() -> Stoppable.within(SHORT, () -> 1))
				.withMessageContaining("しばらくしてから");
		}
		finally {
			released.set(true);
		}
		TimeUnit.MILLISECONDS.sleep(500);
		assertThat(Stoppable.within(Duration.ofSeconds(5), () -> 1)).isEqualTo(1);
	}

	private static int broken() {
		throw new LinkageError("見本");
	}

	private static int deaf(AtomicBoolean released) {
		while (!released.get()) {
			Thread.onSpinWait();
		}
		return 1;
	}

}
