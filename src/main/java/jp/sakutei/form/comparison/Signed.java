package jp.sakutei.form.comparison;

import java.math.BigDecimal;

/** A difference as papers of a city write it: +1,200, △300, ±0. */
final class Signed {

	private Signed() {
	}

	static String of(long difference) {
		return of(BigDecimal.valueOf(difference));
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
