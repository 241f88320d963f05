package jp.sakutei.sheet.web;

import java.util.List;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.page.IndicatorWay;
import jp.sakutei.form.page.IndicatorWay.Value;
import jp.sakutei.picture.Spark;

/**
 * 何を目指すか: the indicators of a sheet, each with its way from the baseline over what the
 * first period reached to its targets.
 *
 * @param years of the plan: 令和6年度
 */
public record Aims(List<String> years, List<Aim> indicators) {

	/**
	 * @param answered rows of the sheet
	 * @param before rows of the first period, known by their names
	 */
	static Aims of(List<Option> years, List<FormValues> answered, List<FormValues> before) {
		return new Aims(years.stream().map(Option::label).toList(),
				answered.stream().map((row) -> aim(years, row, before)).toList());
	}

	private static Aim aim(List<Option> years, FormValues row, List<FormValues> before) {

		var facts = IndicatorWay.facts(row);
		if (row.checked("inWords")) {
			return new Aim(row.text("name"), facts, row.text("wording"), null, null, null, List.of());
		}
		var way = IndicatorWay.of(row, before);
		return new Aim(row.text("name"), facts, null, way.baseline(), way.reached(row.text("direction")), way.spark(),
				years.stream()
					.map((year) -> IndicatorWay.text(row.number("target" + year.value()).orElse(null)))
					.toList());
	}

	/**
	 * An indicator.
	 *
	 * @param facts 成果指標・上げる・単位 %
	 * @param wording the aim in words, instead of figures; null where there are figures
	 * @param targets one a year
	 */
	public record Aim(String name, String facts, String wording, Value baseline, Value reached, Spark spark,
			List<String> targets) {
	}

}
