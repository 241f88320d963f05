package jp.sakutei.form.definition;

import java.util.List;
import java.util.Map;

import jp.sakutei.common.HungRules;
import jp.sakutei.form.reading.FormFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionsTests {

	@Test
	@DisplayName("場所がなくて止められた式は、空になったと覚えられず、次には答えが出る")
	void asksAgainWhatWasStopped() {
		var sum = new Expressions(FormFixture.CLOCK).parse("some n in names satisfies n = \"第1版\"");
		try (var hung = new HungRules()) {
			assertThat(hung).isNotNull();
			assertThat(sum.in(Map.of("names", List.of("第1版")))).isNull();
		}
		assertThat(sum.in(Map.of("names", List.of("第1版")))).isEqualTo(true);
	}

}
