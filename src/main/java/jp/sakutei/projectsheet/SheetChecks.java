package jp.sakutei.projectsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.rules.DecisionTables;

import org.springframework.stereotype.Component;

/**
 * 点検: facts of a sheet in, findings of the decision tables out. One table per scope:
 * sheet, year, indicator.
 */
@Component
public class SheetChecks {

	private final DecisionTables tables;

	SheetChecks(DecisionTables tables) {
		this.tables = tables;
	}

	/**
	 * @param years of the plan, R6 …
	 */
	public List<FormFinding> check(FormValues values, List<String> years) {

		var findings = new ArrayList<FormFinding>();
		add(findings, "sheet-checks", sheetFacts(values), "");
		for (var year : years) {
			add(findings, "year-checks", yearFacts(values, year), "");
		}
		var indicators = values.rows("indicators");
		for (int index = 0; index < indicators.size(); index++) {
			add(findings, "indicator-checks", indicatorFacts(indicators.get(index), years),
					"indicators[" + index + "].");
		}
		return findings;
	}

	private void add(List<FormFinding> findings, String table, Map<String, Object> facts, String prefix) {
		tables.evaluate(table, facts)
			.forEach((row) -> findings.add(new FormFinding((String) row.get("rule"), tables.version(table),
					FormFinding.Level.valueOf(((String) row.get("level")).toUpperCase(Locale.ROOT)),
					prefix + row.get("field"), (String) row.get("message"))));
	}

	private static Map<String, Object> sheetFacts(FormValues values) {

		var facts = new HashMap<String, Object>();
		for (var key : List.of("kind", "progress", "delayCause", "contentChange", "futureDirection", "noThemeReason",
				"placement")) {
			facts.put(key, values.text(key));
		}
		facts.put("themeCount", values.texts("themes").size());
		return facts;
	}

	private static Map<String, Object> yearFacts(FormValues values, String year) {

		var amounts = values.amounts("amounts").getOrDefault(year, Map.of()).values();
		var facts = new HashMap<String, Object>();
		facts.put("year", year);
		facts.put("kind", values.text("kind"));
		facts.put("total", amounts.stream().mapToLong(Amount::orZero).sum());
		facts.put("entered", amounts.stream().filter((each) -> each.state() == Amount.State.ENTERED).count());
		facts.put("undetermined", amounts.stream().filter((each) -> each.state() == Amount.State.UNDETERMINED).count());
		return facts;
	}

	private static Map<String, Object> indicatorFacts(FormValues indicator, List<String> years) {

		var baseline = indicator.number("baseline");
		var target = indicator.number("target" + years.get(years.size() - 1));
		var facts = new HashMap<String, Object>();
		facts.put("direction", indicator.text("direction"));
		facts.put("hasBaseline", baseline.isPresent());
		facts.put("baseline", baseline.orElse(BigDecimal.ZERO));
		facts.put("hasTarget", target.isPresent());
		facts.put("lastTarget", target.orElse(BigDecimal.ZERO));
		return facts;
	}

}
