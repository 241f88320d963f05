package jp.sakutei.form;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("金額の合計")
class AmountSumTests {

	@Test
	@DisplayName("未確定や読めない額があれば、件数を添える")
	void saysWhatIsNotInIt() {

		var sum = AmountSum.of(Stream.of(Amount.of(12_000), Amount.UNDETERMINED, Amount.EMPTY));

		assertThat(sum.text()).isEqualTo("12,000（うち未確定1件）");
		assertThat(sum.plus(sum).plus(AmountSum.UNREAD).text()).isEqualTo("24,000（うち未確定2件）（計算できない額1件を除く）");
		assertThat(AmountSum.NONE.text()).isEqualTo("0");
	}

}
