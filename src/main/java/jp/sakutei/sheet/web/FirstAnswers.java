package jp.sakutei.sheet.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.FormValues;
import jp.sakutei.sheet.FirstPeriod;
import jp.sakutei.sheet.ProjectSheet;

/**
 * What a sheet opens with before anything was handed in: each question that the first
 * period answers already.
 */
public final class FirstAnswers {

	private FirstAnswers() {
	}

	public static FormValues of(ProjectSheet sheet, FormDefinition form) {

		var previous = sheet.previous();
		var values = new LinkedHashMap<String, Object>();
		values.put("name", sheet.name());
		values.put("kind", sheet.proposedKind());
		form.answering()
			.filter((question) -> question.kind().isInput() && previous.asMap().containsKey(question.key()))
			.forEach((question) -> values.put(question.key(), previous.asMap().get(question.key())));
		var indicators = previous.find(FirstPeriod.INDICATORS)
			.orElse(List.of())
			.stream()
			.map(FirstAnswers::indicator)
			.toList();
		if (!indicators.isEmpty()) {
			values.put("indicators", indicators);
		}
		return new FormValues(values);
	}

	/**
	 * With the last actual value; the rest of what the first period aimed at and reached
	 * stands beside the form, not in it.
	 */
	private static Map<String, Object> indicator(FormValues previous) {

		var indicator = new LinkedHashMap<>(previous.asMap());
		previous.asMap()
			.keySet()
			.stream()
			.filter((key) -> key.matches("actual[MTSHR]\\d+"))
			.max(Comparator.comparing((key) -> FiscalYear.parse(key.substring("actual".length()))))
			.ifPresent((last) -> {
				indicator.put("actual", previous.asMap().get(last));
				indicator.put("actualYear", last.substring("actual".length()));
			});
		indicator.keySet().removeIf((key) -> key.startsWith("target") || key.matches("actual[MTSHR]\\d+"));
		if (!previous.text("wording").isEmpty()) {
			indicator.put("inWords", true);
		}
		return indicator;
	}

}
