package jp.sakutei.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.engine.Schema;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of either schema, as the database's catalog tells it: a new one is found by
 * itself. All names are quoted where they have to be.
 *
 * @param columns without those that the database works out itself
 * @param order by which the same rows always come in the same order
 */
record Table(String name, List<String> columns, String order) {

	/** What Flyway writes is no content: the manifest names the migrations. */
	static final String HISTORY = "flyway_schema_history";

	private static final String ALL = """
			select quote_ident(n.nspname) || '.' || quote_ident(t.relname) as name,
			  array(select quote_ident(a.attname) from pg_attribute a
			    where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			    order by a.attnum) as columns,
			  coalesce((select string_agg(
			      quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', ' order by k.position)
			    from pg_constraint p
			      cross join unnest(p.conkey) with ordinality k(attnum, position)
			      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
			    where p.conrelid = t.oid and p.contype = 'p'),
			    '_row::text collate "C"') as "order"
			from pg_class t join pg_namespace n on n.oid = t.relnamespace
			where t.relkind = 'r' and n.nspname in (:schemas) and t.relname <> :history
			order by n.nspname, t.relname collate "C"
			""";

	static List<Table> all(JdbcClient database) {
		return database.sql(ALL)
			.param("schemas", schemas())
			.param("history", HISTORY)
			.query((row, number) -> new Table(row.getString("name"),
					List.of((String[]) row.getArray("columns").getArray()), row.getString("order")))
			.list();
	}

	static List<String> schemas() {
		return Arrays.stream(Schema.values()).map(Schema::code).toList();
	}

	/** Where the rows of a table stand in the file. */
	static String entry(String name) {
		return name.replaceFirst("[.]", "/") + ".tsv";
	}

	String copyOut(Set<LeftOut> leftOut) {
		return "copy (select %s from %s _row%s order by %s) to stdout".formatted(
				columns.stream().map((column) -> asked(column, leftOut)).collect(Collectors.joining(", ")), name,
				leftOut.stream().anyMatch((each) -> each.covers(this)) ? " where false" : "", order);
	}

	String copyIn() {
		return "copy %s (%s) from stdin".formatted(name, String.join(", ", columns));
	}

	private String asked(String column, Set<LeftOut> leftOut) {
		return Stream
			.concat(leftOut.stream().flatMap((each) -> each.inPlaceOf(this, column).stream()), Stream.of(column))
			.findFirst()
			.orElseThrow();
	}

}
