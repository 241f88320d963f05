package jp.sakutei.home;

import java.time.LocalDate;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.comparison.Signed;

/**
 * A sheet that waits for a head's decision, in thousand yen.
 *
 * @param year code of the plan's first year; null where no amount is asked for
 * @param planned of that year
 * @param undetermined the sum holds a 未確定
 * @param base this year's budget after the supplement; null for new projects
 */
public record Deciding(String task, String title, String section, String kind, LocalDate due, String year, Long planned,
		boolean undetermined, Long base) {

	private static final String NOTHING = "—";

	private static final String OPEN = "未確定";

	/** {@code 令和6年度}. */
	public String yearLabel() {
		return (year == null) ? "計画額" : FiscalYear.parse(year).label();
	}

	/** Nothing is entered yet but 未確定: that is not 0. */
	public boolean isOpen() {
		return undetermined && planned != null && planned == 0;
	}

	/** {@code 119,810}; what is not entered yet is no amount. */
	public String amount() {
		if (isOpen()) {
			return OPEN;
		}
		return (planned == null) ? NOTHING : "%,d".formatted(planned);
	}

	/** {@code +23,960（+25.0%）}; ±0 where nothing changes. */
	public String difference() {
		if (isOpen()) {
			return OPEN;
		}
		return (planned == null || base == null) ? NOTHING : Signed.of(base, planned);
	}

	public boolean standsOut() {
		return !isOpen() && planned != null && base != null && Signed.standsOut(base, planned);
	}

}
