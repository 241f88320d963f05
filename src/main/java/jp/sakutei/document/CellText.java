package jp.sakutei.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.sakutei.common.TypedNumber;

/** What a field holds, as a cell of a workbook takes it. */
final class CellText {

	/** More digits than a spreadsheet keeps. */
	private static final int MOST_DIGITS = 15;

	/** {@code _x0041_} would be read back as A. */
	private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private CellText() {
	}

	/** Whether a spreadsheet could take the text for a formula. */
	static boolean looksLikeFormula(String text) {
		return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
	}

	static String escaped(String text) {
		return ESCAPE.matcher(text).replaceAll("_x005F_");
	}

	/** Only what a number cell gives back unchanged. */
	static Optional<BigDecimal> number(String text) {
		return TypedNumber.read(text).number().filter((number) -> number.precision() <= MOST_DIGITS);
	}

	static Optional<LocalDate> date(String text) {
		try {
			var date = LocalDate.parse(text.strip());
			return (date.getYear() > 1900) ? Optional.of(date) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** How many lines the text takes in a box of so many columns. */
	static int lines(String text, int columns) {
		var perLine = Math.max(2.0, columns * 3.5);
		return text.lines().mapToInt((line) -> Math.max(1, (int) Math.ceil(width(line) / perLine))).sum();
	}

	private static double width(String line) {
		return line.codePoints().mapToDouble((each) -> (each < 0x2000) ? 0.6 : 1).sum();
	}

}
