package jp.sakutei.form.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.TypedDay;
import jp.sakutei.common.TypedNumber;
import jp.sakutei.common.Written;
import jp.sakutei.form.Amount;

import net.jqwik.api.Example;
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
		assertThat(TypedNumber.read(wide(text)).number()).contains(new BigDecimal(text.replace(",", "")));
		assertThat(TypedNumber.read("▲" + text).number()).contains(new BigDecimal(text.replace(",", "")).negate());
	}

	@Property
	void saysSomethingToEveryText(@ForAll @StringLength(max = 40) String text) {
		var reading = AmountText.read(text, false);
		assertThat((reading.value() == null) != (reading.error() == null)).isTrue();
		TypedNumber.read(text);
		TypedDay.read(text);
	}

	@Example
	void readsNoOtherCharacterAsADigit() {
		for (var character = 0; character <= Character.MAX_CODE_POINT; character++) {
			var typed = Character.toString(character);
			var digit = "0123456789０１２３４５６７８９".contains(typed);
			assertThat(TypedNumber.read(typed).number().isPresent()).as("U+%04X", character).isEqualTo(digit);
			if (!digit && !"+-,.＋－，．−△▲ \u3000\t\r\n".contains(typed)) {
				for (var text : List.of("12" + typed, typed + "12", "1" + typed + "2")) {
					assertThat(TypedNumber.read(text).number()).as("U+%04X", character).isEmpty();
				}
				assertThat(TypedNumber.read("12" + typed).remark()).contains(Written.isInvisible(character)
						|| !Character.isDefined(character) || Character.getType(character) == Character.SURROGATE
								? "U+%04X".formatted(character) : typed);
			}
		}
	}

	@Example
	void showsAmountsInOneWay() {
		assertThat(List.of("１，２３４", "2345", "未定", "△１０", "千円位", "")).extracting(AmountText::shown)
			.containsExactly("1,234", "2,345", "未確定", "-10", "千円位", "");
		assertThat(AmountText.sum(Map.of("general", Amount.UNDETERMINED))).isEqualTo("未確定");
		assertThat(AmountText.sum(Map.of("general", Amount.UNDETERMINED, "bonds", Amount.of(0)))).isEqualTo("0（ほか未確定）");
		assertThat(AmountText.sum(Map.of("general", Amount.EMPTY))).isEmpty();
	}

	@Example
	void saysWhatToWriteInstead() {
		assertThat(AmountText.read("2,551.01 千円", false).error()).contains("「2,551.01」は、四捨五入して「2,551」と書いてください");
		assertThat(AmountText.read("2,551,010円", false).error()).contains("「2,551」と書いて");
		assertThat(AmountText.read("１．２百万円", false).error()).contains("「1,200」と書いて");
		assertThat(AmountText.read("①", false).error()).contains("「①」");
	}

	private static String wide(String text) {
		var wide = new StringBuilder();
		text.chars().forEach((c) -> wide.append((char) ((c > ' ' && c < 0x7F) ? c + 0xFEE0 : c)));
		return wide.toString();
	}

}
