package jp.sakutei.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies what is open, ninety-nine times: 266 open hand-ins become 26,600. */
final class ManySheets {

	private ManySheets() {
	}

	static void insert(JdbcClient jdbc) {
		for (var statement : STATEMENTS) {
			jdbc.sql(statement).update();
		}
		jdbc.sql("analyze").update();
	}

	private static final String[] STATEMENTS = { """
			insert into project_sheet
			select (jsonb_populate_record(s, jsonb_build_object('id', s.id || '-' || n, 'number', s.number || '-' || n,
			  'current_revision', null))).*
			from project_sheet s, generate_series(1, 99) n
			""", """
			insert into hand_in
			select (jsonb_populate_record(h, jsonb_build_object('id', h.sheet || '-' || n || ':' || h.serial,
			  'sheet', h.sheet || '-' || n, 'revision', null))).*
			from hand_in h, generate_series(1, 99) n where h.closed_at is null
			""", """
			insert into work_item
			select (jsonb_populate_record(w, jsonb_build_object('task_id', w.task_id || '-' || n,
			  'business_key', h.sheet || '-' || n || ':' || h.serial))).*
			from work_item w join hand_in h on h.id = w.business_key, generate_series(1, 99) n
			where h.sheet !~ '-\\d+$'
			""" };

}
