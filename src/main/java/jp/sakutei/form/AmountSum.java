package jp.sakutei.form;

import java.util.stream.Stream;

/**
 * A sum in thousand yen that says what is not in it.
 *
 * @param value of what is entered
 * @param undetermined how many of the amounts are 未確定
 * @param unread how many could not be read as an amount
 */
public record AmountSum(long value, int undetermined, int unread) {

	public static final AmountSum NONE = new AmountSum(0, 0, 0);

	/** What could not be read as an amount. */
	public static final AmountSum UNREAD = new AmountSum(0, 0, 1);

	public static AmountSum of(Amount amount) {
		return new AmountSum(amount.orZero(), (amount.state() == Amount.State.UNDETERMINED) ? 1 : 0, 0);
	}

	public static AmountSum of(Stream<Amount> amounts) {
		return amounts.map(AmountSum::of).reduce(NONE, AmountSum::plus);
	}

	public AmountSum plus(AmountSum other) {
		return new AmountSum(value + other.value, undetermined + other.undetermined, unread + other.unread);
	}

	/** {@code 12,000（うち未確定1件）}. */
	public String text() {
		return "%,d".formatted(value) + note();
	}

	/** What the figure does not say; empty where it says all. */
	public String note() {
		return ((undetermined > 0) ? "（うち未確定" + undetermined + "件）" : "")
				+ ((unread > 0) ? "（計算できない額" + unread + "件を除く）" : "");
	}

}
