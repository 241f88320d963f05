package jp.sakutei.form.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A difference as papers of a city write it: +1,200, △300, ±0. */
public final class Signed {

	private Signed() {
	}

	public static String of(long difference) {
		return of(BigDecimal.valueOf(difference));
	}

	/**
	 * {@code +4,300（+25.0%）}; what does not change, or began at nothing, has no share.
	 */
	public static String of(long from, long to) {
		var difference = to - from;
		return of(difference) + ((difference == 0 || from == 0) ? "" : "（" + share(difference, from) + "）");
	}

	/** A tenth or more is worth a second look, and so is whatever began at nothing. */
	public static boolean standsOut(long from, long to) {
		return from != to && Math.abs(to - from) >= Math.abs(from) / 10.0;
	}

	private static String share(long difference, long from) {
		var percent = BigDecimal.valueOf(difference)
			.multiply(BigDecimal.valueOf(100))
			.divide(BigDecimal.valueOf(Math.abs(from)), 1, RoundingMode.HALF_UP);
		return ((percent.signum() < 0) ? "△" : "+") + percent.abs() + "%";
	}

	static String of(BigDecimal difference) {
		return switch (difference.signum()) {
			case 0 -> "±0";
			case 1 -> "+" + text(difference);
			default -> "△" + text(difference.negate());
		};
	}

	private static String text(BigDecimal number) {
		var plain = number.stripTrailingZeros();
		return ("%,." + Math.max(plain.scale(), 0) + "f").formatted(plain);
	}

}
