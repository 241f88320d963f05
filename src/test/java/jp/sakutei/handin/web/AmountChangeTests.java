package jp.sakutei.handin.web;

import jp.sakutei.form.AmountSum;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("前の年度との差")
class AmountChangeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "95850 | 119810 | +23,960 | +25.0% | true", "100 | 109 | +9 | +9.0% | false",
					"100 | 110 | +10 | +10.0% | true", "1000 | 700 | △300 | △30.0% | true",
					"1000 | 999 | △1 | △0.1% | false", "500 | 500 | ±0 | '' | false", "- | 3500 | +3,500 | 皆増 | true",
					"0 | 3500 | +3,500 | 皆増 | true", "800 | 0 | △800 | 皆減 | true", "- | 0 | ±0 | '' | false" })
	@DisplayName("差と割合を書き、1割以上は目立たせる")
	void saysTheDifferenceAndItsShare(Long from, long to, String text, String percent, boolean large) {
		var change = AmountChange.of(from, new AmountSum(to, 0, 0));
		assertThat(change.text()).isEqualTo(text);
		assertThat(change.percent()).isEqualTo(percent);
		assertThat(change.isLarge()).isEqualTo(large);
	}

	@Test
	@DisplayName("未確定だけの額は皆減ではなく、額のある分との差はいう")
	void doesNotTakeTheUndeterminedForNothing() {

		var open = AmountChange.of(95_850L, new AmountSum(0, 3, 0));

		assertThat(open.text()).isEqualTo("未確定");
		assertThat(open.percent()).isEmpty();
		assertThat(open.isLarge()).isFalse();
		assertThat(open.against("令和5年度")).isEqualTo("令和5年度との差は未確定");
		assertThat(AmountChange.of(100L, new AmountSum(110, 1, 0)).against("令和5年度")).isEqualTo("令和5年度より +10（+10.0%）");
	}

}
