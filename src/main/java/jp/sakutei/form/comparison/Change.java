package jp.sakutei.form.comparison;

import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.form.Amount;
import jp.sakutei.form.reading.AmountText;

/** A difference between two years; — where there is nothing to compare. */
public record Change(String text, boolean isNone, boolean isLarge) {

	private static final Change UNKNOWN = new Change("—", true, false);

	private static final Change OPEN = new Change("未確定", false, false);

	/**
	 * @param from by source; null where there was no such year
	 */
	public static Change between(Map<?, Amount> from, Map<?, Amount> to) {

		if (from == null || to.values().stream().allMatch((amount) -> amount.state() == Amount.State.EMPTY)) {
			return UNKNOWN;
		}
		if (Stream.concat(from.values().stream(), to.values().stream())
			.anyMatch((amount) -> amount.state() == Amount.State.UNDETERMINED)) {
			return OPEN;
		}
		var before = AmountText.entered(from);
		var after = AmountText.entered(to);
		return new Change(Signed.of(before, after), before == after, Signed.standsOut(before, after));
	}

	public boolean isUnknown() {
		return equals(UNKNOWN);
	}

	public boolean isOpen() {
		return equals(OPEN);
	}

}
