package jp.sakutei.crawl;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts what a browser would take for a part of the page into every text that somebody can
 * have written, past all checks.
 */
class HostileTexts {

	static final String MARK = "<xss-mark";

	private static final String TEXT = "\"'>" + MARK + " onerror=alert(1)><script>alert(2)</script>{{3*3}}${4*4}";

	/** Texts, by the names of their columns; what refers or is one of a list is none. */
	private static final String COLUMNS = """
			select c.table_name || ':' || c.column_name from information_schema.columns c
			join information_schema.tables t using (table_schema, table_name)
			where c.table_schema = 'app' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
			and c.is_generated = 'NEVER' and c.column_name in ('name', 'reason', 'remark', 'remarks', 'subject', 'text',
			  'body', 'label', 'answer', 'place', 'message', 'content', 'title', 'note', 'placement_reason', 'kind_reason',
			  'minutes', 'proposal', 'explanation', 'evaluation', 'heading', 'said_as', 'like_name', 'like_content',
			  'file_name', 'origin_name', 'send_back_reason', 'ready_reason', 'opened_early_reason', 'invited', 'treatment',
			  'what', 'judgement', 'word', 'members', 'filled_in_by')
			and c.table_name !~ '^(config_file|form_version|rule_version|mail_text|spring_|exported|seal_|round$|word)'
			and not exists (select from information_schema.constraint_column_usage u
			  where u.table_schema = 'app' and u.table_name = c.table_name and u.column_name = c.column_name)
			""";

	private static final String ANSWERS = """
			select c.table_name || ':' || c.column_name from information_schema.columns c
			where c.table_schema = 'app' and c.data_type = 'jsonb'
			and c.column_name in ('answers', 'previous', 'own', 'raw', 'detail')
			""";

	private HostileTexts() {
	}

	/** How many columns have it now. */
	static int write(JdbcClient jdbc) {
		var columns = all(jdbc, COLUMNS);
		for (var column : columns) {
			var parts = column.split(":");
			update(jdbc,
					"update app.%1$s set %2$s = %2$s || :text where %2$s is not null".formatted(parts[0], parts[1]));
		}
		for (var column : all(jdbc, ANSWERS)) {
			var parts = column.split(":");
			update(jdbc, """
					update app.%1$s set %2$s = (select jsonb_object_agg(key, case when jsonb_typeof(value) = 'string'
					  and value::text ~ '[^\\x01-\\x7f]' then to_jsonb((value #>> '{}') || :text) else value end)
					  from jsonb_each(%2$s)) where jsonb_typeof(%2$s) = 'object' and %2$s <> '{}'
					""".formatted(parts[0], parts[1]));
		}
		return columns.size();
	}

	private static void update(JdbcClient jdbc, String sql) {
		jdbc.sql("set session_replication_role = replica; " + sql + "; set session_replication_role = origin")
			.param("text", TEXT)
			.update();
	}

	private static List<String> all(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(String.class).list();
	}

}
