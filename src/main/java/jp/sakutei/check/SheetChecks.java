package jp.sakutei.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import jp.sakutei.common.Codes;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;
import jp.sakutei.form.FormValues;
import jp.sakutei.rules.DecisionTables;
import jp.sakutei.rules.RuleScope;

import org.springframework.stereotype.Component;

/**
 * 点検: facts of a sheet in, findings of the decision tables out. One table per scope:
 * sheet, year, indicator.
 */
@Component
class SheetChecks {

	static final String SHEET = "sheet-checks";

	static final String YEAR = "year-checks";

	static final String INDICATOR = "indicator-checks";

	private final DecisionTables tables;

	SheetChecks(DecisionTables tables) {
		this.tables = tables;
	}

	List<FormFinding> check(FormValues values, SheetBackground background) {
		return check(values, background,
				(table, facts) -> new Judged(tables.version(table), tables.evaluate(table, facts)));
	}

	/** By other tables than those in force. */
	static List<FormFinding> check(FormValues values, SheetBackground background, Judge judge) {

		var findings = new ArrayList<FormFinding>();
		var facts = new SheetFacts(values, background);
		add(findings, judge.judge(SHEET, facts.ofSheet()), (field) -> field, (message) -> message);
		var years = background.years();
		for (int index = 0; index < years.size(); index++) {
			var place = new YearPlace(years.get(index), index);
			add(findings, judge.judge(YEAR, facts.ofYear(place.year())), place, place::said);
		}
		var indicators = values.rows("indicators");
		for (int index = 0; index < indicators.size(); index++) {
			var row = "indicators[" + index + "].";
			var place = "指標の" + (index + 1) + "行目：";
			var ofIndicator = new IndicatorFacts(indicators.get(index), background).facts();
			ofIndicator.put(RuleScope.ANSWERS, SheetFacts.answers(values));
			add(findings, judge.judge(INDICATOR, ofIndicator),
					(field) -> row + field.replace("targetLast", "target" + background.lastYear()), place::concat);
		}
		return List.copyOf(findings);
	}

	/** By which versions a sheet is judged now. */
	Map<String, String> versions() {
		return Map.of(SHEET, tables.version(SHEET), YEAR, tables.version(YEAR), INDICATOR, tables.version(INDICATOR));
	}

	/**
	 * @param said a message with the row and table that it speaks of
	 */
	private static void add(List<FormFinding> findings, Judged judged, FieldPlace place, UnaryOperator<String> said) {
		judged.rows()
			.forEach((row) -> findings.add(new FormFinding((String) row.get("rule"), judged.version(),
					Codes.of(Level.class, (String) row.get("level")), place.of((String) row.get("field")),
					said.apply((String) row.get("message")))));
	}

	/** Answers facts by a table. */
	interface Judge {

		Judged judge(String table, Map<String, Object> facts);

	}

	/** What a version of a table says. */
	record Judged(String version, List<Map<String, Object>> rows) {
	}

	/** From the field that a table names to that of the form. */
	private interface FieldPlace {

		String of(String field);

	}

	/** A part of which each year has its own fields. */
	private record YearPlace(String year, int index) implements FieldPlace {

		@Override
		public String of(String field) {
			return field.equals("schedule") ? "schedule[" + index + "].activity" : field + "." + year;
		}

		/** With its year as the form's tables call it. */
		private String said(String message) {
			var label = FiscalYear.read(year).map(FiscalYear::label).orElse(year);
			var named = message.replaceAll("(?<![A-Z0-9])" + Pattern.quote(year) + "(年度)?(?![0-9])", label);
			return named.contains(label) ? named : label + "：" + named;
		}

	}

}
