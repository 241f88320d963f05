package jp.sakutei.configuration.file;

import java.time.LocalDate;

/** The order of two days. */
final class Order {

	private Order() {
	}

	/** The end before the beginning is a fault of the end. */
	static void check(LocalDate from, LocalDate to, Cell end) {
		if (from != null && to != null && to.isBefore(from)) {
			end.fault("の " + to + " が始まりの " + from + " より前です。同じ日か後の日にしてください。");
		}
	}

}
