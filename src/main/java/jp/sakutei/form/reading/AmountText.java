package jp.sakutei.form.reading;

import java.util.List;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.common.TypedNumber;
import jp.sakutei.common.Written;
import jp.sakutei.form.Amount;
import jp.sakutei.form.TaskView.Option;

/** How an amount in thousand yen is typed and shown. */
public final class AmountText {

	public static final String UNDETERMINED = "未確定";

	/** As people type it; the first character is enough. */
	private static final List<String> UNDETERMINED_WORDS = List.of(UNDETERMINED, "未定", "未");

	private static final String UNIT = "千円";

	/** Units that budget papers use as well, in thousand yen; the longer first. */
	private static final Map<String, BigDecimal> UNITS = new LinkedHashMap<>();

	static {
		UNITS.put("百万円", new BigDecimal(1_000));
		UNITS.put("億円", new BigDecimal(100_000));
		UNITS.put("万円", BigDecimal.TEN);
		UNITS.put("円", new BigDecimal("0.001"));
	}

	/** Far more than any city spends, far less than a long holds. */
	private static final long MOST = 999_999_999_999L;

	private AmountText() {
	}

	static Reading read(String typed, boolean negative) {

		var narrow = Written.narrow(typed);
		var text = narrow.endsWith(UNIT) ? narrow.substring(0, narrow.length() - UNIT.length()).strip() : narrow;
		if (text.isEmpty()) {
			return Reading.of(Amount.EMPTY);
		}
		if (UNDETERMINED_WORDS.contains(text)) {
			return Reading.of(Amount.UNDETERMINED);
		}
		var number = TypedNumber.read(text);
		if (number.number().isEmpty()) {
			return Reading.refused("は千円単位の数字か「未確定」で入力してください" + inAnotherUnit(text).orElse(number.remark() + "。"));
		}
		var value = number.value().stripTrailingZeros();
		if (value.scale() > 0) {
			return Reading.refused("は千円単位の整数で入力してください（小数は使えません）。" + instead(text, value));
		}
		if (value.signum() < 0 && !negative) {
			return Reading.refused("は0以上で入力してください。");
		}
		if (value.abs().longValueExact() > MOST) {
			return Reading.refused("が大きすぎます。千円単位で入力しているか確かめてください。");
		}
		return Reading.of(Amount.of(value.longValueExact()));
	}

	/** 12,000円 is 12 here, and 1.2百万円 is 1,200. */
	private static Optional<String> inAnotherUnit(String text) {
		return UNITS.entrySet()
			.stream()
			.filter((unit) -> text.endsWith(unit.getKey()))
			.findFirst()
			.flatMap((unit) -> TypedNumber.read(text.substring(0, text.length() - unit.getKey().length()))
				.number()
				.map((number) -> number.multiply(unit.getValue())))
			.map((thousands) -> "。" + instead(text, thousands));
	}

	private static String instead(String text, BigDecimal thousands) {
		return "「%s」は、四捨五入して「%,d」と書いてください。".formatted(text, thousands.setScale(0, RoundingMode.HALF_UP).toBigInteger());
	}

	/** What was typed, as amounts are shown; as it is where it is none. */
	public static String shown(String typed) {
		return (read(typed, true).value() instanceof Amount amount) ? of(amount) : typed;
	}

	/** What is settled of a year. */
	public static long entered(Map<?, Amount> sources) {
		return sources.values().stream().mapToLong(Amount::orZero).sum();
	}

	/**
	 * The sum of a year, which may leave something open; empty where nothing was said.
	 */
	public static String sum(Map<String, Amount> sources) {
		var open = sources.values().stream().anyMatch((amount) -> amount.state() == Amount.State.UNDETERMINED);
		var entered = sources.values().stream().anyMatch((amount) -> amount.state() == Amount.State.ENTERED);
		if (!entered) {
			return open ? UNDETERMINED : "";
		}
		return "%,d".formatted(entered(sources)) + (open ? "（ほか" + UNDETERMINED + "）" : "");
	}

	/** {@code 1,234}, 未確定, or empty. */
	public static String of(Amount amount) {
		return switch (amount.state()) {
			case ENTERED -> "%,d".formatted(amount.value());
			case UNDETERMINED -> UNDETERMINED;
			case EMPTY -> "";
		};
	}

}
