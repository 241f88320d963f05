package jp.sakutei.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.Schema;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("バックアップと復元")
class SnapshotTests {

	/** All that a later migration might bring, and that is not easy to carry. */
	private static final String A_NEW_TABLE = """
			create table app.kind (code text primary key, parent text references app.kind);
			create table app."odd ""one" (
			  id bigint generated always as identity primary key,
			  kind text not null references app.kind, texts text[], file bytea, answers jsonb, at timestamptz,
			  local timestamp, amount numeric(20, 4), share double precision, fixed char(8), span interval,
			  twice numeric generated always as (amount * 2) stored);
			alter table app.kind add column first bigint references app."odd ""one";
			create table app.without_key (answers jsonb, text text);
			create function app.refuse() returns trigger language plpgsql as $$
			  begin raise exception 'closed'; end $$;
			""";

	private static final String CLOSED = """
			create trigger closed before insert or update or delete on app.kind for each row execute function app.refuse()
			""";

	private static final String HARD_ROWS = """
			insert into app.kind (code, parent) values ('a', 'b'), ('b', 'a'), ('𠮷\t\\N\n\\.', null);
			insert into app."odd ""one"
			  (kind, texts, file, answers, at, local, amount, share, fixed, span) values
			  ('a', '{𠮷野家,"",NULL,"a\\"b,{}"}', '\\x00ff5c0a', '{"k": ["𠮷", null, 1.10]}', '2023-05-08 09:00:00.123456+09',
			   '2023-05-08 24:00', 12345678901234.5600, 0.1, 'x', '1 mon -2 days'),
			  ('b', null, '', 'null', 'infinity', '0044-03-15 BC', 'NaN', '-Infinity', '', null),
			  ('b', '{}', null, null, null, null, null, null, null, null);
			update app.kind set first = 1 where code = 'a';
			delete from app."odd ""one" where id = 3;
			insert into app.without_key values ('{"b": 1}', null), ('{"a": 1}', ''), (null, '葛󠄀城')
			""";

	private static Scratch scratch;

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
	@DisplayName("新しい表も、まれな字・空値・配列・時刻も、そのまま戻る")
	void carriesEveryTableAndEveryValue() throws Exception {

		var source = withTheNewTable(HARD_ROWS, CLOSED);
		var target = withTheNewTable("insert into app.without_key values ('1', 'before')",
				"do $$ begin perform nextval('app.post_id_seq'); end $$", CLOSED);
		var written = Written.of(source);

		restore(written, target);

		assertThat(written.rows()).containsKeys("app/kind.tsv", "app/\"odd \"\"one\".tsv", "app/without_key.tsv",
				"camunda/act_ge_property.tsv");
		assertThat(Written.of(target).rows()).isEqualTo(written.rows());
		assertThat(Written.of(target).manifestWithoutNow()).isEqualTo(written.manifestWithoutNow());
		assertThat(JdbcClient.create(target).sql("select texts[1] from app.\"odd \"\"one\"").query(String.class).list())
			.containsExactly("𠮷野家", null);
	}

	@Test
	@DisplayName("戻したあとも、番号は続きから、外部キーもトリガーも効く")
	void leavesTheTablesAsTheyWere() throws Exception {

		var source = withTheNewTable(HARD_ROWS, CLOSED);
		var target = withTheNewTable(CLOSED);
		restore(Written.of(source), target);
		var jdbc = JdbcClient.create(target);

		assertThat(
				jdbc.sql("insert into app.\"odd \"\"one\" (kind) values ('a') returning id").query(Long.class).single())
			.isEqualTo(4);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> jdbc.sql("insert into app.\"odd \"\"one\" (kind) values ('none')").update());
		assertThatExceptionOfType(UncategorizedSQLException.class)
			.isThrownBy(() -> jdbc.sql("delete from app.kind").update())
			.withMessageContaining("closed");
		assertThat(constraints(target)).isEqualTo(constraints(source));
	}

	@Test
	@DisplayName("書いているあいだの変更は入らず、どの表も同じ時点のものになる")
	void isOfOneMoment() throws Exception {

		var source = scratch.migrated();
		var out = new ByteArrayOutputStream();
		new Snapshot(source, new BusinessClock()).write(new OutputStream() {
			@Override
			public void write(int value) {
				if (out.size() == 0) {
					JdbcClient.create(source).sql("insert into app.person (code, name) values ('S1', '見本')").update();
				}
				out.write(value);
			}
		}, Set.of());

		assertThat(new Written(out.toByteArray()).rows().get("app/person.tsv")).isEmpty();
		assertThat(Written.of(source).rows().get("app/person.tsv")).startsWith("S1\t見本\t");
	}

	@Test
	@DisplayName("いつ書いても、同じデータベースは同じファイルになる")
	void writesTheSameBytes() throws Exception {

		var source = withTheNewTable(HARD_ROWS);
		var clock = new BusinessClock();
		clock.freezeAt(LocalDateTime.of(2023, 5, 8, 9, 0));
		var first = Written.of(new Snapshot(source, clock));
		JdbcClient.create(source).sql("update app.\"odd \"\"one\" set kind = kind").update();
		JdbcClient.create(source).sql("""
				do $$ begin
				  execute format('alter database %I set timezone = %L', current_database(), 'Asia/Tokyo');
				  execute format('alter database %I set bytea_output = escape', current_database());
				end $$
				""").update();

		assertThat(Written.of(new Snapshot(source, clock)).file()).isEqualTo(first.file());
		assertThat(first.manifest()).contains("\"now\" : \"2023-05-08T09:00:00\"", "\"engine\" : \"7.24.0\"");
	}

	@Test
	@DisplayName("見本の時計があれば、それがいつの時点かを言う")
	void tellsTheTimeOfASample() {

		var source = scratch.migrated();
		JdbcClient.create(source)
			.sql("insert into app.demo_clock (business_time) values ('2023-06-20 09:30')")
			.update();

		assertThat(Written.of(source).manifest()).contains("\"now\" : \"2023-06-20T09:30:00\"");
	}

	@Test
	@DisplayName("空のデータベースには、当時の表を作って戻し、今の版に直す")
	void bringsAnOldSnapshotToThePresent() throws Exception {

		var versions = Schema.APP.flyway(scratch.empty(), MigrationVersion.LATEST).info().all();
		var old = scratch.migrated(versions[versions.length - 2].getVersion());
		JdbcClient.create(old).sql("insert into app.department values ('10', '𠮷岡部', 1)").update();
		var written = Written.of(old);
		var target = scratch.empty();

		restore(written, target);

		assertThat(Schema.APP.flyway(target, MigrationVersion.LATEST).info().pending()).isEmpty();
		assertThat(JdbcClient.create(target).sql("select name from app.department").query(String.class).list())
			.containsExactly("𠮷岡部");
		assertThat(Written.of(target).rows().keySet()).containsAll(written.rows().keySet());
		assertThatExceptionOfType(UnusableSnapshot.class).isThrownBy(() -> restore(written, scratch.migrated()))
			.withMessageContaining("より新しいため");
	}

	@Test
	@DisplayName("特別な権限のない、表の持ち主だけで足りる")
	void needsNoSuperuser() throws Exception {

		var source = scratch.migrated();
		JdbcClient.create(source).sql("insert into app.person (code, name) values ('S1', '見本')").update();
		var target = scratch.empty();
		JdbcClient.create(target).sql("""
				create role owner login; create role other login;
				do $$ begin execute format('alter database %I owner to owner', current_database()); end $$
				""").update();

		restore(Written.of(source), scratch.as("owner"));

		assertThat(Written.of(scratch.as("owner")).rows()).isEqualTo(Written.of(source).rows());
		JdbcClient.create(target).sql("""
				grant usage, create on schema app, camunda to other;
				grant all on all tables in schema app, camunda to other
				""").update();
		assertThatExceptionOfType(UnusableSnapshot.class)
			.isThrownBy(() -> restore(Written.of(source), scratch.as("other")))
			.withMessageContaining("表の持ち主の権限が要ります");
	}

	private static DataSource withTheNewTable(String... statements) {
		var database = scratch.migrated();
		var jdbc = JdbcClient.create(database);
		jdbc.sql(A_NEW_TABLE).update();
		for (var statement : statements) {
			jdbc.sql(statement).update();
		}
		return database;
	}

	private static List<String> constraints(DataSource database) {
		return JdbcClient.create(database)
			.sql("""
					select conrelid::regclass || conname || pg_get_constraintdef(oid) || convalidated from pg_constraint
					union all select tgrelid::regclass || tgname || tgenabled::text from pg_trigger where not tgisinternal order by 1
					""")
			.query(String.class)
			.list();
	}

	private void restore(Written written, DataSource database) throws Exception {
		new Snapshot(database, new BusinessClock()).restore(written.in(directory));
	}

}
