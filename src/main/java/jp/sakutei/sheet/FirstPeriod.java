package jp.sakutei.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.Written;
import jp.sakutei.configuration.ProjectConfiguration;
import jp.sakutei.form.Amount;
import jp.sakutei.form.AnswerKey;
import jp.sakutei.form.FormValues;

import static jp.sakutei.form.AnswerKey.amounts;
import static jp.sakutei.form.AnswerKey.number;
import static jp.sakutei.form.AnswerKey.rows;
import static jp.sakutei.form.AnswerKey.text;
import static jp.sakutei.form.AnswerKey.textByYear;
import static jp.sakutei.form.AnswerKey.texts;

/**
 * What the first period left of a project, under the keys of the sheet's form where there
 * is such a question.
 */
public final class FirstPeriod {

	public static final AnswerKey<String> NAME = text("name");

	static final AnswerKey<List<String>> EARLIER_NAMES = texts("earlierNames");

	static final AnswerKey<List<String>> ALSO_UNDER = texts("alsoUnder");

	/** R5, by {@code initial} and {@code supplemented} instead of years. */
	public static final AnswerKey<Map<String, Map<String, Amount>>> BASE_AMOUNTS = amounts("baseAmounts");

	public static final AnswerKey<Map<String, Map<String, Amount>>> PLANNED_AMOUNTS = amounts("plannedAmounts");

	public static final AnswerKey<Map<String, String>> PLANNED_SCHEDULE = textByYear("plannedSchedule");

	public static final AnswerKey<List<FormValues>> INDICATORS = rows("indicators");

	/** What could be chosen then, too. */
	private static final Set<String> CHOSEN = Set.of("alsoUnder", "priorityItems", "themes", "individualPlans");

	private FirstPeriod() {
	}

	/** Whether it chose there: nothing chosen was an answer, too. */
	public static boolean chose(String key) {
		return CHOSEN.contains(key);
	}

	static FormValues of(ProjectConfiguration project) {

		var names = project.names();
		var policies = project.policies();
		var outline = project.outline();
		var evaluation = project.evaluation();
		return FormValues.none()
			.with(NAME, names.project())
			.with(text("budgetName"), names.budget())
			.with(EARLIER_NAMES,
					(names.earlier() == null || Written.isEmpty(names.earlier())) ? null : List.of(names.earlier()))
			.with(text("kind"), project.kind().label())
			.with(text("mainPolicy"), policies.main())
			.with(ALSO_UNDER, policies.alsoUnder())
			.with(texts("priorityItems"), policies.priorityItems())
			.with(texts("themes"), policies.themes())
			.with(texts("individualPlans"), policies.individualPlans())
			.with(text("legalForce"), outline.legalForce())
			.with(text("legalBasis"), outline.legalBasis())
			.with(text("startYear"), code(outline.startYear()))
			.with(text("endYear"), code(outline.endYear()))
			.with(text("endKind"), outline.endKind())
			.with(text("purpose"), outline.purpose())
			.with(text("targetGroup"), outline.target())
			.with(text("means"), outline.means())
			.with(text("progress"), evaluation.progress())
			.with(text("evaluation"), evaluation.text())
			.with(text("delayCause"), evaluation.delayCause())
			.with(text("contentChange"), evaluation.contentChange())
			.with(text("futureDirection"), evaluation.futureDirection())
			.with(BASE_AMOUNTS, new LinkedHashMap<>(project.amounts().base()))
			.with(PLANNED_AMOUNTS, byCode(project.amounts().planned()))
			.with(PLANNED_SCHEDULE, byCode(project.schedule()))
			.with(INDICATORS, project.indicators().stream().map(FirstPeriod::indicator).toList());
	}

	private static FormValues indicator(ProjectConfiguration.Indicator indicator) {

		var row = FormValues.none()
			.with(NAME, indicator.name())
			.with(text("unit"), indicator.unit())
			.with(text("kind"), indicator.kind())
			.with(text("direction"), indicator.direction())
			.with(text("source"), indicator.source())
			.with(text("formula"), indicator.formula())
			.with(text("measured"), indicator.measured())
			.with(text("counting"), indicator.cumulative() ? "累計" : "単年度")
			.with(text("wording"), indicator.wording())
			.with(text("baselineYear"), code(indicator.baseline().year()))
			.with(number("baseline"), indicator.baseline().value());
		for (var target : indicator.targets().entrySet()) {
			row = row.with(number("target" + target.getKey().code()), target.getValue());
		}
		for (var actual : indicator.actuals().entrySet()) {
			row = row.with(number("actual" + actual.getKey().code()), actual.getValue());
		}
		return row;
	}

	private static <T> Map<String, T> byCode(SortedMap<FiscalYear, ? extends T> byYear) {
		var byCode = new LinkedHashMap<String, T>();
		byYear.forEach((year, value) -> byCode.put(year.code(), value));
		return byCode;
	}

	private static String code(FiscalYear year) {
		return (year == null) ? null : year.code();
	}

}
