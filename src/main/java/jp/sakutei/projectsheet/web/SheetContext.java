package jp.sakutei.projectsheet.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.policy.BasicPolicy;
import jp.sakutei.policy.Policies;
import jp.sakutei.projectsheet.ProjectSheet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands beside a sheet: the names that its form, its rules and its pages may use.
 */
@Component
class SheetContext {

	private final Policies policies;

	private final JdbcClient jdbc;

	SheetContext(Policies policies, JdbcClient jdbc) {
		this.policies = policies;
		this.jdbc = jdbc;
	}

	Map<String, Object> names(ProjectSheet sheet) {

		var names = new HashMap<String, Object>();
		names.put("previous", sheet.previous().asMap());
		names.put("policy", (sheet.mainPolicy() == null) ? Map.of() : policy(sheet));
		names.put("sheet", sheet);
		names.put("yearCodes", years(sheet.round()));
		return names;
	}

	Map<String, List<Option>> options(String round) {

		var data = policies.of(round);
		return Map.of("policies",
				data.policies()
					.stream()
					.map((each) -> new Option(each.code(), each.code() + " " + each.name()))
					.toList(),
				"priorityItems",
				data.priorityItems().stream().map((each) -> new Option(each.code(), each.name())).toList(), "themes",
				data.themes().stream().map((each) -> new Option(each.code(), each.code() + " " + each.name())).toList(),
				"individualPlans",
				data.individualPlans().stream().map((each) -> new Option(each.code(), each.name())).toList(),
				"progressWords",
				jdbc.sql("select label from progress_word where round = ? order by position")
					.param(round)
					.query((row, index) -> new Option(row.getString(1), row.getString(1)))
					.list(),
				"years",
				years(round).stream().map((code) -> new Option(code, FiscalYear.parse(code).label())).toList());
	}

	List<String> years(String round) {
		return jdbc.sql("select unnest(years) from round where id = ?").param(round).query(String.class).list();
	}

	private Map<String, Object> policy(ProjectSheet sheet) {
		return policies.policies(sheet.round())
			.stream()
			.filter((policy) -> policy.code().equals(sheet.mainPolicy()))
			.findFirst()
			.map(SheetContext::facts)
			.orElse(Map.of());
	}

	private static Map<String, Object> facts(BasicPolicy policy) {
		var facts = new HashMap<String, Object>();
		facts.put("code", policy.code());
		facts.put("name", policy.name());
		facts.put("aim", policy.aim());
		facts.put("evaluation", policy.evaluation());
		facts.put("feeling", policy.citizensFeeling());
		return facts;
	}

}
