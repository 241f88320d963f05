package jp.sakutei.snapshot;

import java.nio.file.Path;

import javax.sql.DataSource;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.rehearsal.PlayedYear;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("策定の回のバックアップ")
class SnapshotOfARoundTests {

	/** What no scripted person leaves behind. */
	private static final String REST = """
			insert into attachment select gen_random_uuid(), id, '', '調書', '証拠.pdf', 'pdf', 6, '\\xe8a8bce68ba0',
			  (select min(code) from person), now() from project_sheet limit 1;
			insert into spring_session values ('1', '2', 0, 0, 0, 0, 'S1');
			insert into spring_session_attributes values ('1', 'name', '\\x00');
			insert into kept_post (id, owner, address, fields, kept_at) values (gen_random_uuid(), '', '', '{}', now());
			insert into ended_sign_in values ('1', 'expired', now());
			insert into sign_in_failure (key, failures, tried_at, next_at) values ('PAIR-1', 1, now(), now())
			""";

	private static final String TABLES = """
			select table_schema || '/' || table_name || '.tsv' from information_schema.tables
			where table_schema in ('app', 'camunda') and table_type = 'BASE TABLE' and table_name not like 'flyway%'
			""";

	private static Scratch scratch;

	@Autowired
	ApplicationContext application;

	@Autowired
	BusinessClock clock;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc pages;

	@TempDir
	Path directory;

	@BeforeAll
	static void start() throws Exception {
		scratch = new Scratch();
	}

	@AfterAll
	static void stop() throws Exception {
		scratch.close();
	}

	@Test
	@DisplayName("一年の終わったデータベースが、別のところでそのまま同じになる")
	void carriesAYear() throws Exception {

		PlayedYear.play(application);
		jdbc.sql(REST).update();
		var written = Written.of(database);
		var copy = scratch.empty();
		new Snapshot(copy, clock).restore(written.in(directory));
		var again = Written.of(copy);

		assertThat(written.rows().keySet()).hasSizeGreaterThan(80)
			.containsExactlyInAnyOrderElementsOf(jdbc.sql(TABLES).query(String.class).list());
		written.rows().forEach((table, rows) -> assertThat(again.rows().get(table)).as(table).isEqualTo(rows));
		assertThat(again.manifestWithoutNow()).isEqualTo(written.manifestWithoutNow());

		leavesOut(written);
		assertThatExceptionOfType(UnusableSnapshot.class)
			.isThrownBy(() -> new Snapshot(database, clock).restore(written.in(directory)))
			.withMessageContaining("すでに策定の回があります");
	}

	private void leavesOut(Written whole) {

		var less = Written.of(database, LeftOut.values());

		assertThat(less.manifest()).contains("\"leftOut\" : [ \"attachments\", \"sessions\", \"mail-bodies\" ]");
		assertThat(less.rows().entrySet())
			.filteredOn((table) -> !table.getValue().equals(whole.rows().get(table.getKey())))
			.extracting((table) -> table.getKey())
			.containsExactly("app/attachment.tsv", "app/ended_sign_in.tsv", "app/kept_post.tsv", "app/outbox_mail.tsv",
					"app/sign_in_failure.tsv", "app/spring_session.tsv", "app/spring_session_attributes.tsv");
		assertThat(less.rows().get("app/attachment.tsv")).contains("証拠.pdf\tpdf\t6\t\\\\x\t");
		assertThat(less.rows().get("app/spring_session.tsv")).isEmpty();
		assertThat(less.rows().get("app/spring_session_attributes.tsv")).isEmpty();
		assertThat(less.rows().get("app/outbox_mail.tsv").length()).isBetween(1,
				whole.rows().get("app/outbox_mail.tsv").length() / 2);
	}

	@Test
	@DisplayName("戻したデータベースで、開いていた仕事を終えられる")
	void goesOn() throws Exception {

		SmallYear.begin(application);
		var task = jdbc
			.sql("select task_id from work_item where authority = 'staff:0402' order by business_key limit 1")
			.query(String.class)
			.single();
		var written = Written.of(database);
		jdbc.sql("truncate round cascade").update();
		pages.perform(get("/tasks/" + task).with(user("S0402A"))).andExpect(status().isNotFound());

		new Snapshot(database, clock).restore(written.in(directory));

		var submit = post("/tasks/" + task).param("_action", "submit").with(user("S0402A")).with(csrf());
		SmallYear.filledIn(page(task)).forEach(submit::param);
		pages.perform(submit).andExpect(status().is3xxRedirection());
		assertThat(jdbc.sql("select count(*) from camunda.act_ru_task where id_ = ?")
			.param(task)
			.query(Integer.class)
			.single()).isZero();
		assertThat(jdbc.sql("select count(*) from revision").query(Integer.class).single()).isEqualTo(1);
	}

	private Document page(String task) throws Exception {
		return Pages.read(pages.perform(get("/tasks/" + task).with(user("S0402A"))).andExpect(status().isOk()));
	}

}
