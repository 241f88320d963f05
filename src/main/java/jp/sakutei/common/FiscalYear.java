package jp.sakutei.common;

import java.time.LocalDate;
import java.time.Month;

/**
 * 年度: 1 April to 31 March, named by the calendar year in which it begins (2024 = 令和6年度 =
 * R6).
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

	private static final int BEFORE_REIWA = 2018;

	public FiscalYear {
		if (year <= BEFORE_REIWA || year > 9999) {
			throw new IllegalArgumentException("令和元年度より前の年度は扱えません：" + year);
		}
	}

	public static FiscalYear of(LocalDate day) {
		return new FiscalYear((day.getMonthValue() >= Month.APRIL.getValue()) ? day.getYear() : day.getYear() - 1);
	}

	/** Reads {@code R6}. */
	public static FiscalYear parse(String reiwa) {
		if (!reiwa.matches("R\\d{1,2}")) {
			throw new IllegalArgumentException("年度は R6 のように書いてください：" + reiwa);
		}
		return new FiscalYear(BEFORE_REIWA + Integer.parseInt(reiwa.substring(1)));
	}

	public FiscalYear plus(int years) {
		return new FiscalYear(year + years);
	}

	/** {@code R6}. */
	public String code() {
		return "R" + (year - BEFORE_REIWA);
	}

	/** {@code 令和6年度}. */
	public String label() {
		return "令和" + ((year - BEFORE_REIWA == 1) ? "元" : year - BEFORE_REIWA) + "年度";
	}

	public LocalDate firstDay() {
		return LocalDate.of(year, Month.APRIL, 1);
	}

	public LocalDate lastDay() {
		return LocalDate.of(year + 1, Month.MARCH, 31);
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
