package jp.sakutei.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies what is open, ninety-nine times: 266 open hand-ins become 26,600. */
final class ManySheets {

	private final JdbcClient jdbc;

	private ManySheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static void insert(JdbcClient jdbc) {
		var sheets = new ManySheets(jdbc);
		sheets.copy("project_sheet", """
				'id', r.id || '-' || n, 'number', r.number || '-' || n, 'current_revision', null
				""", "true");
		sheets.copy("hand_in", """
				'id', r.sheet || '-' || n || ':' || r.serial, 'sheet', r.sheet || '-' || n, 'revision', null
				""", "r.closed_at is null");
		sheets.copy("work_item", """
				'task_id', r.task_id || '-' || n,
				'business_key', regexp_replace(r.business_key, ':(\\d+)$', '-' || n || ':\\1')
				""", "r.process_key = 'hand-in'");
		// as autovacuum does after a while
		jdbc.sql("vacuum analyze").update();
	}

	/**
	 * @param changed keys and values of the columns that differ in copy {@code n}
	 */
	private void copy(String table, String changed, String condition) {
		var columns = jdbc.sql("""
				select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
				where table_schema = 'app' and table_name = ? and is_generated = 'NEVER'
				""").param(table).query(String.class).single();
		jdbc.sql("""
				insert into %1$s (%2$s)
				select %3$s from %1$s r, generate_series(1, 99) n,
				  jsonb_populate_record(r, jsonb_build_object(%4$s)) c
				where %5$s
				""".formatted(table, columns, "c." + columns.replace(", ", ", c."), changed, condition)).update();
	}

}
