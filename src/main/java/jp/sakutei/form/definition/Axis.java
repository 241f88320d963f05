package jp.sakutei.form.definition;

import java.util.Arrays;
import java.util.List;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.TaskView.Option;

/**
 * Years or sources as a form file writes them: {@code R6 R7 R8},
 * {@code national:国庫支出金 bond:地方債}.
 */
public final class Axis {

	private Axis() {
	}

	public static List<Option> read(String text) {
		return Arrays.stream(text.strip().split("[\\s,]+")).map(Axis::option).toList();
	}

	private static Option option(String text) {
		var parts = text.split("[:=]", 2);
		if (parts.length == 2) {
			return new Option(parts[0], parts[1]);
		}
		return new Option(text, text.matches("R\\d{1,2}") ? FiscalYear.parse(text).label() : text);
	}

}
