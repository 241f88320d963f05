package jp.sakutei.check;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.check.SheetBackground.SimilarSheet;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.FormValuesJson;
import jp.sakutei.sheet.Likeness;
import jp.sakutei.sheet.ProjectSheetId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the rules look at besides a sheet's answers, with one statement. */
@Repository
public class SheetBackgrounds {

	private static final String COLUMNS = """
			s.previous, r.years,
			  (select array_agg(w.word) from word w where w.round = s.round and w.list = 'outputWords') as words,
			  (select (array_agg(f.percent order by f.year desc))[1] < (array_agg(f.percent order by f.year desc))[2]
			   from citizens_feeling f where f.round = s.round and f.policy = %1$s) as fell,
			  (select jsonb_agg(jsonb_build_array(lower(normalize(i.name, NFKC)), t.year, t.target))
			   from individual_plan_indicator i join individual_plan_target t using (round, plan, position)
			   where i.round = s.round and lower(normalize(i.name, NFKC)) = any(%2$s)) as targets
			""";

	/**
	 * The nearest names come from an index by their distance: where all names share a
	 * word, those that are like one another are nearly all.
	 */
	private static final String WHILE_WRITING = "select " + COLUMNS.formatted(":policy", ":indicators") + """
			  , o.title, o.likeness, o.content_likeness
			from project_sheet s join round r on r.id = s.round
			left join lateral (
			  select p.number || ' ' || p.name || '（' || c.name || '）' as title,
			    round(100 * similarity(p.like_name, :name))::int as likeness,
			    round(100 * similarity(p.like_content, :content))::int as content_likeness
			  from (
			    select n.* from project_sheet n where n.round = s.round and n.section <> s.section and n.takes_part
			    order by n.like_name <-> :name limit 20
			  ) p join section c on c.code = p.section
			  where p.like_name % :name
			  order by similarity(p.like_name, :name) desc, p.number limit 1
			) o on true where s.id = :sheet
			""";

	/** What was handed in last; nobody asks for duplicates then, which cost most. */
	private static final String HANDED_IN = "select v.answers, " + COLUMNS.formatted("v.main_policy",
			"array(select lower(normalize(e ->> 'name', NFKC)) from jsonb_array_elements(v.answers -> 'indicators') e)")
			+ """
					  , null as title
					from project_sheet s join round r on r.id = s.round
					join revision v on v.sheet = s.id and v.number = ? where s.id = ?
					""";

	private final JdbcClient jdbc;

	SheetBackgrounds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	SheetBackground of(ProjectSheetId sheet, FormValues answers) {
		return jdbc.sql(WHILE_WRITING)
			.param("sheet", sheet.value())
			.param("policy", answers.text("mainPolicy"))
			.param("indicators",
					answers.rows("indicators")
						.stream()
						.map((row) -> Likeness.plain(row.text("name")))
						.distinct()
						.toArray(String[]::new))
			.param("name", Likeness.plain(answers.text("name")))
			.param("content", Likeness.content(answers))
			.query((row, index) -> map(row))
			.single();
	}

	/** A revision as it was handed in, for judging it again. */
	HandedIn handedIn(ProjectSheetId sheet, int revision) {
		return jdbc.sql(HANDED_IN)
			.params(revision, sheet.value())
			.query((row, index) -> new HandedIn(FormValuesJson.read(row.getString("answers")), map(row)))
			.single();
	}

	private static SheetBackground map(ResultSet row) throws SQLException {
		var title = row.getString("title");
		return new SheetBackground(texts(row.getArray("years")), FormValuesJson.read(row.getString("previous")),
				texts(row.getArray("words")), row.getBoolean("fell"), targets(row.getString("targets")), (title == null)
						? null : new SimilarSheet(title, row.getInt("likeness"), row.getInt("content_likeness")));
	}

	private static List<String> texts(Array array) throws SQLException {
		return (array == null) ? List.of() : List.of((String[]) array.getArray());
	}

	private static Map<String, Map<String, BigDecimal>> targets(String json) {
		var targets = new HashMap<String, Map<String, BigDecimal>>();
		if (json != null) {
			JsonMapper.shared()
				.readTree(json)
				.values()
				.forEach((each) -> targets.computeIfAbsent(each.get(0).asString(), (name) -> new HashMap<>())
					.put(each.get(1).asString(), each.get(2).decimalValue()));
		}
		return targets;
	}

	/** What a hand-in left. */
	record HandedIn(FormValues answers, SheetBackground background) {
	}

}
