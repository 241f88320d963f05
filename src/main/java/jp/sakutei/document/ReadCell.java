package jp.sakutei.document;

import java.math.BigDecimal;
import java.util.Optional;

import jp.sakutei.common.Written;

/**
 * A cell of a workbook that came back.
 *
 * @param address C12
 * @param fault why it cannot be taken, or null
 */
record ReadCell(String address, String text, BigDecimal number, String fault) {

	static ReadCell empty(String address) {
		return new ReadCell(address, "", null, null);
	}

	static ReadCell faulty(String address, String fault) {
		return new ReadCell(address, "", null, fault);
	}

	boolean isBlank() {
		return Written.isEmpty(text);
	}

	/** The number that stands there, as a number or written as text. */
	Optional<BigDecimal> asNumber() {
		return (number != null) ? Optional.of(number) : CellText.number(text);
	}

}
