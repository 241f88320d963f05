package jp.sakutei.form.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.definition.FormComponent;

/**
 * 年度の選択: where a year is asked for by a text, its property {@code range} says how many
 * years before and after this one there are to choose from: {@code -10 3}.
 */
final class YearChoice {

	private YearChoice() {
	}

	static boolean suits(FormComponent component) {
		return !component.property("range", "").isEmpty();
	}

	/** The latest first, the word for where there is no record before them. */
	static List<Option> options(FormComponent component, LocalDate today) {

		var range = component.property("range", "").split(" ");
		var first = Integer.parseInt(range[0]);
		var now = FiscalYear.of(today);
		var options = new ArrayList<Option>();
		var unknown = component.property("unknown", "");
		if (!unknown.isEmpty()) {
			options.add(new Option(unknown, unknown));
		}
		IntStream.iterate(Integer.parseInt(range[1]), (years) -> years >= first, (years) -> years - 1)
			.mapToObj((years) -> new FiscalYear(now.year() + years))
			.forEach((year) -> options.add(new Option(year.code(), year.label())));
		return options;
	}

	/** However it was written: 平成13, 2001 and H13 are one choice. */
	static List<String> chosen(List<String> texts) {
		return texts.stream().map((text) -> FiscalYear.read(text).map(FiscalYear::code).orElse(text)).toList();
	}

	/** What was typed and is no choice, by its name where it is a year. */
	static Option other(String text) {
		return new Option(text, FiscalYear.read(text).map(FiscalYear::label).orElse(text));
	}

}
