package jp.sakutei.form.definition;

import java.util.List;
import java.util.regex.Pattern;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.TaskView.Option;

/**
 * Years or sources as a form file writes them: {@code R6 R7 R8},
 * {@code national:国庫支出金 bond:地方債}.
 */
public final class Axis {

	private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

	private static final Pattern NAMED = Pattern.compile("[:=]");

	private static final Pattern YEAR = Pattern.compile("R\\d{1,2}");

	private Axis() {
	}

	public static List<Option> read(String text) {
		return BETWEEN.splitAsStream(text.strip()).map(Axis::option).toList();
	}

	private static Option option(String text) {
		var parts = NAMED.split(text, 2);
		if (parts.length == 2) {
			return new Option(parts[0], parts[1]);
		}
		return new Option(text, YEAR.matcher(text).matches() ? FiscalYear.parse(text).label() : text);
	}

}
