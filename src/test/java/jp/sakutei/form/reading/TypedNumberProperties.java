package jp.sakutei.form.reading;

import java.math.BigDecimal;

import jp.sakutei.form.Amount;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

/** 数字の書き方は人それぞれでも、意味は一つ。 */
class TypedNumberProperties {

	private static final long MOST = 999_999_999_999L;

	@Property
	void readsAnAmountHoweverItIsWritten(@ForAll @LongRange(min = -MOST, max = MOST) long amount) {

		var plain = Long.toString(Math.abs(amount));
		var sign = (amount < 0) ? "△" : "";
		var written = Amount.of(amount);

		assertThat(AmountText.read(sign + plain, true)).isEqualTo(Reading.of(written));
		assertThat(AmountText.read(sign + "%,d".formatted(Math.abs(amount)), true)).isEqualTo(Reading.of(written));
		assertThat(AmountText.read("　" + wide(sign + plain) + "千円 ", true)).isEqualTo(Reading.of(written));
		assertThat(AmountText.read(AmountText.of(written), true)).isEqualTo(Reading.of(written));
	}

	@Property
	void readsADecimalNumber(@ForAll @LongRange(min = 0, max = MOST) long units,
			@ForAll @LongRange(min = 0, max = 999) long thousandths) {
		var text = "%,d.%03d".formatted(units, thousandths);
		assertThat(NumberText.read(wide(text))).contains(new BigDecimal(text.replace(",", "")));
		assertThat(NumberText.read("▲" + text)).contains(new BigDecimal(text.replace(",", "")).negate());
	}

	@Property
	void saysSomethingToEveryText(@ForAll @StringLength(max = 40) String text) {
		var reading = AmountText.read(text, false);
		assertThat((reading.value() == null) != (reading.error() == null)).isTrue();
		NumberText.read(text);
		DateText.read(text);
	}

	private static String wide(String text) {
		var wide = new StringBuilder();
		text.chars().forEach((c) -> wide.append((char) ((c > ' ' && c < 0x7F) ? c + 0xFEE0 : c)));
		return wide.toString();
	}

}
