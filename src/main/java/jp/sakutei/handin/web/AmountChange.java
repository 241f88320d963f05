package jp.sakutei.handin.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jp.sakutei.form.AmountSum;
import jp.sakutei.form.comparison.Signed;

/**
 * What became of an amount in thousand yen, as budget papers write it: +23,960, △300, ±0,
 * and beside it +25.0%, 皆増 where there was nothing before.
 *
 * @param from null where there was nothing to compare with
 * @param isOpen all that there is is 未確定: no amount yet, and no difference
 */
record AmountChange(Long from, long to, boolean isOpen) {

	private static final String UP = "皆増";

	private static final String GONE = "皆減";

	private static final String OPEN = "未確定";

	static AmountChange of(Long from, AmountSum to) {
		return new AmountChange(from, to.value(), to.value() == 0 && to.undetermined() > 0);
	}

	public long difference() {
		return isOpen ? 0 : to - before();
	}

	public boolean isNone() {
		return difference() == 0;
	}

	public boolean isLarge() {
		return !isOpen && Signed.standsOut(before(), to);
	}

	/** {@code +23,960}. */
	public String text() {
		return isOpen ? OPEN : Signed.of(difference());
	}

	/** {@code +25.0%}; empty where nothing changed. */
	public String percent() {
		if (isNone()) {
			return "";
		}
		if (before() == 0) {
			return UP;
		}
		return (to == 0) ? GONE : ((difference() > 0) ? "+" : "△") + share().abs() + "%";
	}

	private String both() {
		return isNone() ? text() : text() + "（" + percent() + "）";
	}

	/** {@code 令和5年度より +23,960（+25.0%）}. */
	public String against(String year) {
		return isOpen ? year + "との差は" + OPEN : year + "より " + both();
	}

	private long before() {
		return (from == null) ? 0 : from;
	}

	private BigDecimal share() {
		return BigDecimal.valueOf(difference())
			.multiply(BigDecimal.valueOf(100))
			.divide(BigDecimal.valueOf(before()).abs(), 1, RoundingMode.HALF_UP);
	}

}
