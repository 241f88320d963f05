package jp.sakutei.configuration.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.TypedDay;
import jp.sakutei.common.TypedNumber;
import jp.sakutei.common.Written;

/**
 * One value of a file with its place. What does not parse is a fault and reads as null;
 * an empty cell reads as null without a fault.
 *
 * @param name what the file calls it: column or key
 */
record Cell(String name, String text, Place place) {

	/** Where a city has no record of a year. */
	private static final String UNKNOWN = "不明";

	private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})");

	Cell {
		text = Written.isEmpty(text) ? "" : text;
	}

	boolean isEmpty() {
		return text.isEmpty();
	}

	void fault(String message) {
		place.fault("「" + name + "」" + message);
	}

	/** What may only follow from a fault elsewhere. */
	void consequence(String message) {
		place.consequence("「" + name + "」" + message);
	}

	/** Null when empty. */
	String value() {
		return isEmpty() ? null : text;
	}

	/** Never null; empty is a fault. */
	String required() {
		if (isEmpty()) {
			fault("が空です。値を入れてください。");
		}
		return text;
	}

	LocalDate date() {
		if (isEmpty()) {
			return null;
		}
		var read = TypedDay.read(text);
		if (read.day().isEmpty()) {
			fault("の「" + text + "」" + (read.refusal().endsWith("暦にありません。") ? "という日はありません。暦にある日を書いてください。"
					: "は日付ではありません。2023-05-08 のように書いてください。"));
		}
		return read.value();
	}

	MonthDay monthDay() {
		var parts = MONTH_DAY.matcher(Written.narrow(text));
		try {
			if (parts.matches()) {
				return MonthDay.of(number(parts.group(1)), number(parts.group(2)));
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		fault("の「" + text + "」は月日ではありません。12-29 のように書いてください。");
		return null;
	}

	BigDecimal number() {
		if (isEmpty()) {
			return null;
		}
		var read = TypedNumber.read(text);
		if (read.number().isEmpty()) {
			fault("の「" + text + "」は数ではありません" + read.remark() + "。1234 や 12.5 のように書いてください。");
		}
		return read.value();
	}

	Long wholeNumber() {
		var number = number();
		if (number == null) {
			return null;
		}
		try {
			return number.longValueExact();
		}
		catch (ArithmeticException ex) {
			fault("の「" + text + "」は整数ではありません。1234 のように書いてください。");
			return null;
		}
	}

	FiscalYear year() {
		if (isEmpty()) {
			return null;
		}
		var year = FiscalYear.read(text);
		if (year.isEmpty()) {
			fault("の「" + text + "」は年度ではありません。R6 や昭和55のように書いてください。");
		}
		return year.orElse(null);
	}

	/** Null also where nobody knows it any more. */
	FiscalYear yearIfKnown() {
		return text.equals(UNKNOWN) ? null : year();
	}

	/** A year that ends what another begins; null for either leaves it open. */
	FiscalYear yearNotBefore(FiscalYear start) {
		var end = year();
		if (start != null && end != null && end.compareTo(start) < 0) {
			fault("の「" + text + "」は、始期（" + start.label() + "）より前です。");
		}
		return end;
	}

	/** Empty is the default. */
	boolean yesNo(String yes, String no, boolean otherwise) {
		return isEmpty() ? otherwise : Boolean.TRUE.equals(oneOf(Map.of(yes, true, no, false)));
	}

	<T> T oneOf(Map<String, T> choices) {
		return oneOf(choices, choices.keySet());
	}

	/**
	 * Where there are no choices at all, their own file is the fault.
	 * @param named those that are named as right
	 */
	<T> T oneOf(Map<String, T> choices, Collection<String> named) {
		if (isEmpty() || choices.isEmpty()) {
			return null;
		}
		var choice = choices.get(text);
		if (choice == null) {
			fault("の「" + text + "」は使えません。使えるもの：" + named.stream().sorted().collect(Collectors.joining("、")));
		}
		return choice;
	}

	/** One of the words that another file defines. */
	<T> T oneOfDefined(Map<String, T> words) {
		if (isEmpty() || words.isEmpty() || words.containsKey(text)) {
			return words.get(text);
		}
		consequence("の「" + text + "」は使えません。使えるもの：" + words.keySet().stream().sorted().collect(Collectors.joining("、")));
		return null;
	}

	/** The entries of a list in one cell, separated by 、 or ;. */
	List<Cell> entries() {
		return Arrays.stream(text.split("[、;；\n]"))
			.map(String::strip)
			.filter((entry) -> !entry.isEmpty())
			.map((entry) -> new Cell(name, entry, place))
			.toList();
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

}
