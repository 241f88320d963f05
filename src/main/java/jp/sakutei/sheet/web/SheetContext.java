package jp.sakutei.sheet.web;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.round.EarlierPeriod;
import jp.sakutei.sheet.ProjectSheet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What stands beside a sheet: the names that its form, its rules and its pages may use.
 */
@Component
public class SheetContext {

	private static final List<String> LISTS = List.of("policies", "priorityItems", "themes", "individualPlans",
			"progressWords", "years");

	private final JdbcClient jdbc;

	private final EarlierPeriod period;

	SheetContext(JdbcClient jdbc, EarlierPeriod period) {
		this.jdbc = jdbc;
		this.period = period;
	}

	public Map<String, Object> names(ProjectSheet sheet) {

		var names = new HashMap<String, Object>();
		names.put("previous", sheet.previous().asMap());
		names.put("policy", (sheet.mainPolicy() == null) ? Map.of() : new Lazily(() -> policy(sheet)));
		names.put("sheet", sheet);
		names.put("earlierPeriod", (Supplier<String>) () -> period.of(sheet.round()));
		return names;
	}

	/** What can be chosen in the sheet's form, by the names that the form uses. */
	public Map<String, List<Option>> options(String round) {

		var options = new HashMap<String, List<Option>>();
		LISTS.forEach((list) -> options.put(list, new ArrayList<>()));
		jdbc.sql(
				"""
						select 'policies' as list, code, code || ' ' || name as label, position from basic_policy where round = :round
						union all select 'priorityItems', code, name, position from priority_item where round = :round
						union all select 'themes', code, code || ' ' || name, position from theme where round = :round
						union all select 'individualPlans', code, name, position from individual_plan where round = :round
						union all select 'progressWords', label, label, position from progress_word where round = :round
						union all select 'years', y.code, y.code, y.position
						  from round r, unnest(r.years) with ordinality y (code, position) where r.id = :round
						order by list, position
						""")
			.param("round", round)
			.query((row) -> {
				options.get(row.getString("list"))
					.add(option(row.getString("list"), row.getString("code"), row.getString("label")));
			});
		return options;
	}

	private static Option option(String list, String code, String label) {
		return new Option(code, list.equals("years") ? FiscalYear.parse(code).label() : label);
	}

	/** What the sheet's policy says and aims at, and how citizens feel about it. */
	private Map<String, Object> policy(ProjectSheet sheet) {

		var facts = new HashMap<String, Object>();
		var feeling = new TreeMap<String, BigDecimal>();
		var indicators = new TreeMap<Integer, Map<String, Object>>();
		jdbc.sql("""
				select p.code, p.name, p.aim, p.evaluation, f.year, f.percent, i.position, i.name as indicator, i.unit,
				  i.baseline, i.target, i.actual
				from basic_policy p
				left join citizens_feeling f on f.round = p.round and f.policy = p.code
				left join policy_indicator i on i.round = p.round and i.policy = p.code
				where p.round = ? and p.code = ?
				""").params(sheet.round(), sheet.mainPolicy()).query((row) -> {
			for (var key : List.of("code", "name", "aim", "evaluation")) {
				facts.put(key, row.getString(key));
			}
			if (row.getString("year") != null) {
				feeling.put(row.getString("year"), row.getBigDecimal("percent"));
			}
			if (row.getString("indicator") != null) {
				indicators.put(row.getInt("position"), indicator(row));
			}
			facts.put("feeling", feeling);
			facts.put("indicators", List.copyOf(indicators.values()));
		});
		return facts;
	}

	private static Map<String, Object> indicator(ResultSet row) throws SQLException {
		var indicator = new HashMap<String, Object>();
		indicator.put("name", row.getString("indicator"));
		indicator.put("unit", row.getString("unit"));
		for (var figure : List.of("baseline", "target", "actual")) {
			indicator.put(figure, row.getBigDecimal(figure));
		}
		return indicator;
	}

	/** Is read when somebody looks into it: most posts do not. */
	private static final class Lazily extends AbstractMap<String, Object> {

		private final Supplier<Map<String, Object>> content;

		private Lazily(Supplier<Map<String, Object>> content) {
			this.content = SingletonSupplier.of(content);
		}

		@Override
		public Set<Entry<String, Object>> entrySet() {
			return content.get().entrySet();
		}

	}

}
