package jp.sakutei.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Searches the views {@code findable_…}: first which rows have the words, part by part
 * and by the index alone, then the text of those that the page shows.
 */
@Repository
class Findings {

	/** Of a part; nobody turns that many pages. One more tells that there is more. */
	static final int MOST = 500;

	/** With fewer than that, what has a slip is found too. */
	private static final int FEW = 20;

	private static final String SEEN = "(section is null or section = any(:sections))";

	private final JdbcClient jdbc;

	private final Scope scope;

	Findings(JdbcClient jdbc, Scope scope) {
		this.jdbc = jdbc;
		this.scope = scope;
	}

	/** Nothing for who holds no post: such a person may see nothing. */
	Rows rows(Words words, Actor actor) {

		if (words.isEmpty() || actor.groups().isEmpty()) {
			return new Rows(List.of(), Set.of());
		}
		var found = new LinkedHashMap<String, Row>();
		var more = EnumSet.noneOf(Kind.class);
		asked("grams @> cast(:grams as text[]) and searched like all(:patterns)", actor, false,
				Map.of("grams", words.grams(), "patterns", words.patterns()), found, more);
		var slips = words.slips();
		if (found.size() < FEW && !slips.isEmpty()) {
			var params = new HashMap<String, Object>();
			IntStream.range(0, slips.size()).forEach((index) -> {
				params.put("grams" + index, slips.get(index).grams());
				params.put("patterns" + index, slips.get(index).patterns());
			});
			asked(IntStream.range(0, slips.size())
				.mapToObj((index) -> "grams @> cast(:grams%1$d as text[]) and searched like all(:patterns%1$d)"
					.formatted(index))
				.collect(Collectors.joining(" or ", "(", ")")), actor, true, params, found, more);
		}
		return new Rows(List.copyOf(found.values()), Set.copyOf(more));
	}

	private void asked(String condition, Actor actor, boolean slipped, Map<String, Object> params,
			Map<String, Row> found, Set<Kind> more) {

		var parts = Kind.parts(actor.holds(PostRole.ADMINISTRATOR));
		var sql = IntStream.range(0, parts.size())
			.mapToObj((index) -> "(select :part%1$d as part, source, path, title, place, day from %2$s where "
				.formatted(index, viewOf(parts.get(index))) + condition + " and " + SEEN + " limit " + (MOST + 1) + ")")
			.collect(Collectors.joining(" union all "));
		var statement = jdbc.sql(sql).params(params).param("sections", sections(actor));
		for (var index = 0; index < parts.size(); index++) {
			statement = statement.param("part" + index, parts.get(index));
		}
		var rows = new ArrayList<Row>();
		statement.query((row) -> {
			rows.add(row(row, slipped));
		});
		rows.sort(Comparator.comparingInt((Row row) -> parts.indexOf(row.part)).thenComparing((row) -> row.title));
		rows.forEach((row) -> found.putIfAbsent(row.key(), row));
		rows.stream()
			.collect(Collectors.groupingBy(Row::part, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((part) -> part.getValue() > MOST)
			.forEach((part) -> more.add(Kind.ofPart(part.getKey())));
	}

	/** What belongs to no section but the office stands under none. */
	private String[] sections(Actor actor) {
		return Stream.concat(scope.codes(actor).stream(), scope.isWhole(actor) ? Stream.of("") : Stream.empty())
			.toArray(String[]::new);
	}

	/** What was written in rows that are shown, by part and source. */
	Map<String, Text> texts(List<Row> rows) {

		var texts = new HashMap<String, Text>();
		if (rows.isEmpty()) {
			return texts;
		}
		var byPart = rows.stream().collect(Collectors.groupingBy(Row::part, LinkedHashMap::new, Collectors.toList()));
		var parts = List.copyOf(byPart.keySet());
		var statement = jdbc.sql(IntStream.range(0, parts.size())
			.mapToObj((
					index) -> "select :part%1$d as part, source, written, form from %2$s where source = any(:sources%1$d)"
						.formatted(index, viewOf(parts.get(index))))
			.collect(Collectors.joining(" union all ")));
		for (var index = 0; index < parts.size(); index++) {
			statement = statement.param("part" + index, parts.get(index))
				.param("sources" + index,
						byPart.get(parts.get(index)).stream().map(Row::source).toArray(String[]::new));
		}
		statement.query((row) -> {
			texts.put(row.getString("part") + row.getString("source"),
					new Text(row.getString("written"), row.getString("form")));
		});
		return texts;
	}

	/**
	 * Each part is a view of its own: of one view over all a statement of this kind is
	 * planned part times part.
	 */
	private static String viewOf(String part) {
		return "findable_" + part.replace('-', '_');
	}

	private static Row row(ResultSet row, boolean slipped) throws SQLException {
		return new Row(row.getString("part"), row.getString("source"), row.getString("path"), row.getString("title"),
				row.getString("place"), row.getObject("day", LocalDate.class), slipped);
	}

	/**
	 * What has the words.
	 *
	 * @param more kinds of which there are more than were read
	 */
	record Rows(List<Row> rows, Set<Kind> more) {
	}

	/** A row that has the words. */
	record Row(String part, String source, String path, String title, String place, LocalDate day, boolean slipped) {

		Kind kind() {
			return Kind.ofPart(part);
		}

		/**
		 * A sheet whose name and content both have the word is one; the numbers of other
		 * tables are their own.
		 */
		private String key() {
			return ((kind() == Kind.SHEETS) ? kind() : part) + " " + source;
		}

	}

	/**
	 * What was written.
	 *
	 * @param form version of the form that asked, empty for today's; null: plain text
	 */
	record Text(String written, String form) {
	}

}
