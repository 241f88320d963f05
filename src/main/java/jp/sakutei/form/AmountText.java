package jp.sakutei.form;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.TaskView.Option;

/** How an amount in thousand yen is typed and shown. */
final class AmountText {

	static final String UNDETERMINED = "未確定";

	/** The sources of the source document, where a form or a round names no others. */
	static final List<Option> SOURCES = List.of(new Option("national", "国庫支出金"), new Option("prefectural", "県支出金"),
			new Option("bonds", "地方債"), new Option("other", "その他特定財源"), new Option("general", "一般財源"));

	/** Far more than any city spends, far less than a long holds. */
	private static final long MOST = 999_999_999_999L;

	private AmountText() {
	}

	static Reading read(String typed, boolean negative) {

		var text = PlainText.narrow(typed).replaceFirst("千円$", "").strip();
		if (text.isEmpty()) {
			return Reading.of(Amount.EMPTY);
		}
		if (text.equals(UNDETERMINED) || text.equals("未定")) {
			return Reading.of(Amount.UNDETERMINED);
		}
		var number = NumberText.read(text);
		if (number.isEmpty()) {
			return Reading.refused("は千円単位の数字か「未確定」で入力してください。");
		}
		var value = number.get().stripTrailingZeros();
		if (value.scale() > 0) {
			return Reading.refused("は千円単位の整数で入力してください（小数は使えません）。");
		}
		if (value.signum() < 0 && !negative) {
			return Reading.refused("は0以上で入力してください。");
		}
		if (value.abs().longValueExact() > MOST) {
			return Reading.refused("が大きすぎます。千円単位で入力しているか確かめてください。");
		}
		return Reading.of(Amount.of(value.longValueExact()));
	}

	/** What is settled of a year. */
	static long entered(Map<String, Amount> sources) {
		return sources.values().stream().mapToLong(Amount::orZero).sum();
	}

	/**
	 * The sum of a year, which may leave something open; empty where nothing was said.
	 */
	static String sum(Map<String, Amount> sources) {
		var open = sources.values().stream().anyMatch((amount) -> amount.state() == Amount.State.UNDETERMINED);
		return sources.isEmpty() ? "" : "%,d".formatted(entered(sources)) + (open ? "（ほか" + UNDETERMINED + "）" : "");
	}

	/** {@code 1,234}, 未確定, or empty. */
	static String of(Amount amount) {
		return switch (amount.state()) {
			case ENTERED -> "%,d".formatted(amount.value());
			case UNDETERMINED -> UNDETERMINED;
			case EMPTY -> "";
		};
	}

}
