package jp.sakutei.feel;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.sakutei.common.Stoppable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("ほかの人が書いた式の限り")
@Timeout(20)
class BoundedFeelTests {

	private final BoundedFeel feel = new BoundedFeel(ZonedDateTime::now);

	@Test
	@DisplayName("長くかかる正規表現も、文字の数だけの時間で終わる")
	void matchesInTimeOfTheText() {
		var asked = feel.expression("matches(name, \"^(a+)+$\")");
		assertThat(asked.in(Map.of("name", "a".repeat(5000) + "b"))).isEqualTo(false);
		assertThat(asked.in(Map.of("name", "aaa"))).isEqualTo(true);
	}

	@Test
	@DisplayName("答えの長い繰返しは、途中で止める")
	void stopsWhatDoesNotEnd() {
		var rows = IntStream.range(0, 20_000).boxed().toList();
		var asked = feel.expression("count(rows[count(rows[item > 0]) > 0]) > 0");
		assertThatExceptionOfType(Stoppable.Stopped.class).isThrownBy(() -> asked.in(Map.of("rows", rows)))
			.withMessageContaining("2秒");
		assertThat(feel.expression("count(rows[item > 1])").in(Map.of("rows", List.of(1, 2, 3)))).isEqualTo(2L);
	}

	@Test
	@DisplayName("深すぎる計算も、終わりのない計算も、ことばで終わる")
	void endsInWords() {
		assertThatExceptionOfType(Stoppable.Stopped.class)
			.isThrownBy(() -> Stoppable.within(Duration.ofSeconds(5), () -> deeper(1)))
			.withMessageContaining("深すぎて");
		assertThatExceptionOfType(Stoppable.Stopped.class)
			.isThrownBy(() -> Stoppable.within(Duration.ofMillis(50), () -> {
				try {
					Thread.sleep(10_000);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				return 1;
			}));
	}

	private static int deeper(int depth) {
		return deeper(depth + 1) + 1;
	}

}
