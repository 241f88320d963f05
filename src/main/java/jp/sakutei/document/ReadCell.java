package jp.sakutei.document;

import java.math.BigDecimal;
import java.util.Optional;

import jp.sakutei.common.Written;

/**
 * A cell of a workbook that came back.
 *
 * @param address C12
 * @param fault why it cannot be taken, or null
 * @param worked out by a formula; the number that it had when the file was saved
 */
record ReadCell(String address, String text, BigDecimal number, String fault, boolean worked) {

	static final String FORMULA = "数式が入っています。計算結果の値を貼り付けてください。";

	ReadCell(String address, String text, BigDecimal number, String fault) {
		this(address, text, number, fault, false);
	}

	static ReadCell empty(String address) {
		return new ReadCell(address, "", null, null);
	}

	static ReadCell faulty(String address, String fault) {
		return new ReadCell(address, "", null, fault);
	}

	/** Why the entry cannot take it, or null; a formula may give a figure. */
	String faultFor(Entry entry) {
		return (worked && !entry.isFigure()) ? FORMULA : fault;
	}

	String workedOut(String place) {
		return "%s（%s）：数式は取り込まず、保存されていた計算結果の %s を値とします。".formatted(address, place, text);
	}

	ReadCell byFormula() {
		return new ReadCell(address, text, number, fault, true);
	}

	boolean isBlank() {
		return Written.isEmpty(text);
	}

	/** The number that stands there, as a number or written as text. */
	Optional<BigDecimal> asNumber() {
		return (number != null) ? Optional.of(number) : CellText.number(text);
	}

}
