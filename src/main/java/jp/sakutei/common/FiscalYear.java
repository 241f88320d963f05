package jp.sakutei.common;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * 年度: 1 April to 31 March, named by the calendar year in which it begins (2024 = 令和6年度 =
 * R6).
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

	/** Before it there is no era to name a year by. */
	private static final int FIRST = 1868;

	/** Later years are slips of the pen. */
	private static final int LAST = 2099;

	private static final Pattern WESTERN = Pattern.compile("\\d{4}");

	private static final Pattern SUFFIX = Pattern.compile("\\s*年度?$");

	public FiscalYear {
		if (year < FIRST || year > 9999) {
			throw new IllegalArgumentException("明治元年度より前の年度は扱えません：" + year);
		}
	}

	public static FiscalYear of(LocalDate day) {
		return new FiscalYear((day.getMonthValue() >= Month.APRIL.getValue()) ? day.getYear() : day.getYear() - 1);
	}

	/** Reads {@code R6}, and whatever else {@link #read} understands. */
	public static FiscalYear parse(String code) {
		return read(code).orElseThrow(() -> new IllegalArgumentException("年度は R6 のように書いてください：" + code));
	}

	/**
	 * A year as people write it: S55, 昭和55, 平成31年度, R元, 2024, in any width; empty where
	 * there is no such year.
	 */
	public static Optional<FiscalYear> read(String typed) {
		var text = SUFFIX.matcher(Written.narrow(typed)).replaceFirst("");
		if (WESTERN.matcher(text).matches()) {
			var year = Integer.parseInt(text);
			return (year >= FIRST && year <= LAST) ? Optional.of(new FiscalYear(year)) : Optional.empty();
		}
		var parts = Era.YEAR.matcher(text);
		var year = parts.matches() ? Era.year(parts.group(1), parts.group(2)) : OptionalInt.empty();
		return year.isPresent() ? Optional.of(new FiscalYear(year.getAsInt())) : Optional.empty();
	}

	/** {@code R6}. */
	public String code() {
		var era = Era.of(year);
		return era.name() + era.count(year);
	}

	/** {@code 令和6年度}. */
	public String label() {
		var era = Era.of(year);
		return era.label() + ((era.count(year) == 1) ? "元" : era.count(year)) + "年度";
	}

	public LocalDate firstDay() {
		return LocalDate.of(year, Month.APRIL, 1);
	}

	@Override
	public int compareTo(FiscalYear other) {
		return Integer.compare(year, other.year);
	}

	@Override
	public String toString() {
		return code();
	}

}
