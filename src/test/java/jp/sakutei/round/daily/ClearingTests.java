package jp.sakutei.round.daily;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Outgrown;
import jp.sakutei.rules.DecisionTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("古い記録の消去")
class ClearingTests {

	@Autowired
	Clearing clearing;

	@Autowired
	List<Outgrown> outgrown;

	@Autowired
	DecisionTables tables;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	BusinessClock clock;

	@BeforeEach
	void oldAndNew() {
		clock.freezeAt(LocalDate.of(2024, 6, 3).atTime(7, 30));
		jdbc.sql(
				"""
						insert into person (code, name) values ('S0001', '見本 花子');
						insert into returned_workbook (id, file_name, returned_by, returned_at) values
						  ('00000000-0000-0000-0000-000000000001', 'a.xlsx', 'S0001', '2024-01-05T00:00:00Z'),
						  ('00000000-0000-0000-0000-000000000002', 'b.xlsx', 'S0001', '2024-05-31T00:00:00Z');
						insert into returned_sheet (workbook, position, worksheet, sheet, task_id, base, state, detail) values
						  ('00000000-0000-0000-0000-000000000001', 0, '1', '', '', '', 'refused', '{}'),
						  ('00000000-0000-0000-0000-000000000002', 0, '1', '', '', '', 'refused', '{}');
						insert into outbox_mail (kind, recipient, business_day, subject_key, subject, body, put_at, state, next_attempt,
						sent_at) values
						  ('daily', 'S0001', '2023-01-05', 'a', 'a', 'a', '2023-01-05T00:00:00Z', 'sent', '2023-01-05T00:00:00Z', now()),
						  ('daily', 'S0001', '2023-01-06', 'b', 'b', 'b', '2023-01-05T00:00:00Z', 'failed', '2023-01-05T00:00:00Z', null),
						  ('daily', 'S0001', '2024-05-06', 'c', 'c', 'c', '2024-05-06T00:00:00Z', 'sent', '2023-01-05T00:00:00Z', now());
						insert into kept_post (id, owner, address, fields, kept_at) values
						  ('00000000-0000-0000-0000-000000000001', 'x', '/old', '{}', '2024-05-26T00:00:00Z'),
						  ('00000000-0000-0000-0000-000000000002', 'x', '/new', '{}', '2024-05-28T00:00:00Z');
						insert into ended_sign_in (mark, cause, ended_at) values
						  ('old', 'expired', '2024-05-26T00:00:00Z'), ('new', 'expired', '2024-05-28T00:00:00Z');
						insert into sign_in_failure (key, failures, tried_at, next_at) values
						  ('PAIR-1', 3, '2024-06-01T00:00:00Z', '2024-06-01T00:00:00Z'),
						  ('PAIR-2', 3, '2024-06-02T00:00:00Z', '2024-06-02T00:00:00Z')
						""")
			.update();
	}

	@Test
	@DisplayName("決めた日数を過ぎたものだけが消え、消したことは経過の記録に残る")
	void clearsWhatIsOver() {

		clearing.run(clock.today());

		assertThat(texts("select file_name from returned_workbook")).containsExactly("b.xlsx");
		assertThat(texts("select workbook::text from returned_sheet")).hasSize(1);
		assertThat(texts("select subject_key from outbox_mail order by id")).containsExactly("b", "c");
		assertThat(texts("select subject from journal_entry where deed = 'CLEARED' order by subject")).containsExactly(
				"clearing:ended-sign-ins", "clearing:kept-posts", "clearing:returned-workbooks", "clearing:sent-mails",
				"clearing:sign-in-failures");
		assertThat(texts("select address from kept_post")).containsExactly("/new");
		assertThat(texts("select mark from ended_sign_in")).containsExactly("new");
		assertThat(texts("select key from sign_in_failure")).containsExactly("PAIR-2");

		clearing.run(clock.today());
		assertThat(texts("select subject from journal_entry where deed = 'CLEARED'")).hasSize(5);
	}

	@Test
	@DisplayName("増え続けるものには、どれも消す日が決まっている")
	void hasADayForEach() {
		assertThat(outgrown).extracting(Outgrown::what)
			.containsExactlyInAnyOrder("returned-workbooks", "exported-forms", "sent-mails", "finished-tasks",
					"kept-posts", "ended-sign-ins", "sign-in-failures", "works");
		outgrown.forEach((each) -> {
			assertThat(tables.evaluate("retention", Map.of("what", each.what()))).as(each.what()).isNotEmpty();
			each.clear(clock.instant(), 10);
		});
	}

	private List<String> texts(String sql) {
		return jdbc.sql(sql).query(String.class).list();
	}

}
