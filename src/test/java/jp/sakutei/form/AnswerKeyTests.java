package jp.sakutei.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("回答の型")
class AnswerKeyTests {

	@ParameterizedTest
	@MethodSource
	@DisplayName("どの型の鍵も、書いたものを同じ型で読み、保存を経ても同じ")
	<T> void readsWhatItWrote(AnswerKey<T> key, T value) {
		var values = FormValues.none().with(key, value);
		assertThat(values.find(key)).contains(value);
		assertThat(FormValuesJson.read(FormValuesJson.write(values)).find(key)).contains(value);
	}

	static Stream<Arguments> readsWhatItWrote() {
		return Stream.of(Arguments.of(AnswerKey.text("a"), "文"),
				Arguments.of(AnswerKey.number("a"), new BigDecimal("1.50")),
				Arguments.of(AnswerKey.date("a"), LocalDate.of(2023, 5, 8)),
				Arguments.of(AnswerKey.texts("a"), List.of("一", "二")),
				Arguments.of(AnswerKey.rows("a"), List.of(FormValues.none().with("b", "文"))),
				Arguments.of(AnswerKey.amounts("a"), Map.of("R6", Map.of("general", Amount.of(120)))),
				Arguments.of(AnswerKey.textByYear("a"), Map.of("R6", "講座")));
	}

	@ParameterizedTest
	@MethodSource
	@DisplayName("様式の問いの型が変わっても、どの読み方も失敗しない")
	void neverFailsOnAnotherType(Object stored) {
		var values = FormValues.none().with("a", stored);
		assertThat(values.number("a").isPresent()).isEqualTo(stored instanceof BigDecimal);
		assertThat(values.date("a").isPresent()).isEqualTo(stored instanceof LocalDate);
		assertThat(values.text("a")).isNotNull();
		assertThat(values.checked("a")).isEqualTo(Boolean.TRUE.equals(stored));
		assertThat(values.texts("a")).isNotNull();
		assertThat(values.rows("a")).isNotNull();
		assertThat(values.amounts("a")).isNotNull();
		assertThat(values.note("a")).isEmpty();
	}

	static Stream<Object> neverFailsOnAnotherType() {
		return Stream.of("文", BigDecimal.ONE, true, LocalDate.of(2023, 5, 8), Amount.UNDETERMINED, List.of(),
				List.of("一"), List.of(Map.of("b", "文")), Map.of("R6", "文"), Map.of("R6", Map.of("general", "文")),
				Map.of("R6", Map.of("general", Amount.of(1))));
	}

	@Test
	@DisplayName("一つの文は、一つの文のリストとして読む")
	void readsOneTextAsAList() {
		assertThat(FormValues.none().with("earlierNames", "旧見本事業").texts("earlierNames")).containsExactly("旧見本事業");
	}

	@ParameterizedTest
	@MethodSource
	@DisplayName("回答でないものは、どこに置いても入らない")
	void refusesWhatIsNoAnswer(Object value) {
		for (var wrapped : List.of(Arrays.asList(value), Map.of("b", Arrays.asList(value)))) {
			assertThatIllegalArgumentException().isThrownBy(() -> FormValues.none().with("a", wrapped))
				.withMessageContaining("'a'");
		}
		if (value != null) {
			assertThatIllegalArgumentException().isThrownBy(() -> FormValues.none().with("a", value));
		}
	}

	static Stream<Object> refusesWhatIsNoAnswer() {
		return Stream.of(1, 2L, 1.5, 'a', Instant.EPOCH, Set.of("一"), new Object(), null, new StringBuilder("文"));
	}

	@Test
	@DisplayName("文と行を一つのリストに混ぜられない")
	void refusesMixedLists() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> FormValues.none().with("a", List.of("文", Map.of("b", "文"))));
	}

}
