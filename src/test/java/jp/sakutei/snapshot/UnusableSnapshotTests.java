package jp.sakutei.snapshot;

import java.util.regex.Pattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.sql.DataSource;

import jp.sakutei.common.BusinessClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is refused leaves the database as it was. */
@DisplayName("使えないバックアップ")
class UnusableSnapshotTests {

	private static Scratch scratch;

	private static Written whole;

	private DataSource target;

	@TempDir
	Path directory;

	@BeforeAll
	static void start() throws Exception {
		scratch = new Scratch();
		var source = scratch.migrated();
		JdbcClient.create(source)
			.sql("""
					insert into app.person (code, name) select 'S' || n, '職員' || n from generate_series(1, 500) n;
					insert into app.substitution values (gen_random_uuid(), 'S1', 'S2', 'section-head:0101', '2023-05-08', '2023-05-09',
					  '出張', 'S1', '2023-05-08T00:00:00Z')
					""")
			.update();
		whole = Written.of(source);
	}

	@AfterAll
	static void stop() throws Exception {
		scratch.close();
	}

	@BeforeEach
	void aDatabaseThatSomebodyStarted() {
		target = scratch.migrated();
		JdbcClient.create(target).sql("insert into app.person (code, name) values ('admin', '管理者')").update();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 10, 30, 50, 90, 100 })
	@DisplayName("途中で切れたものは、どこで切れていても断る")
	void cutOff(int percent) throws Exception {
		var length = Math.min(whole.file().length * percent / 100, whole.file().length - 1);
		refused(new Written(Arrays.copyOf(whole.file(), length)), "途中で切れている");
	}

	@Test
	@DisplayName("中の一字でも壊れたものは断る")
	void damaged() throws Exception {
		var file = whole.file().clone();
		file[file.length / 3] ^= 0x10;
		refused(new Written(file), "壊れています");
	}

	@Test
	@DisplayName("ほかのファイルと、知らない形式のものは断る")
	void noSnapshot() throws Exception {
		refused(new Written("課名,氏名".getBytes(UTF_8)), "Sakutei のバックアップではない");
		refused(new Written(Files.readAllBytes(Path.of("src/test/resources/routes.txt"))), "Sakutei のバックアップではない");
		refused(whole.without("manifest.json"), "Sakutei のバックアップではない");
		refused(whole.with("manifest.json", "\"tables\"", "tables"), "Sakutei のバックアップではない");
		refused(whole.without("app/person.tsv"), "Sakutei のバックアップではない");
		refused(whole.with("manifest.json", Manifest.FORMAT, "sakutei-snapshot-9"), "知らない形式（sakutei-snapshot-9）");
	}

	@Test
	@DisplayName("新しい版の Sakutei のものと、表の作りの違うものは断る")
	void ofOtherTables() throws Exception {
		refused(whole.with("manifest.json", "\"app\" : [ {",
				"\"app\" : [ {\"version\" : \"999\", \"checksum\" : 1}, {"), "この Sakutei は知りません");
		refused(whole.with("manifest.json", "\"camunda\" : [", "\"other\" : ["), "この Sakutei は知りません");
		var checksum = Pattern.compile("\"checksum\" : -?\\d+").matcher(whole.entries().get("manifest.json"));
		assertThat(checksum.find()).isTrue();
		refused(whole.with("manifest.json", checksum.group(), "\"checksum\" : 1"), "この Sakutei のものと違います");

		JdbcClient.create(target).sql("create table app.own (code text)").update();
		refused(whole, "表の作りが違います");
	}

	@Test
	@DisplayName("策定の回のあるデータベースには戻さない")
	void intoARound() throws Exception {
		JdbcClient.create(target).sql("""
				insert into app.round (id, name, city, sample, current_year, years)
				values ('dai10-2', '第10次第2期', '見本市', false, 'R5', '{R6}')
				""").update();
		refused(whole, "すでに策定の回があります");
	}

	@Test
	@DisplayName("行が表に入らなければ、初めからなかったことになる")
	void brokenRows() throws Exception {
		refused(whole.with("app/person.tsv", "S1\t職員1", "S0\t職員1"), "substitution");
		refused(whole.with("app/person.tsv", "S1\t職員1", "S1"), "データベースに入れられません");
	}

	@Test
	@DisplayName("表のないデータベースからは書かない")
	void ofAnEmptyDatabase() {
		assertThatExceptionOfType(UnusableSnapshot.class).isThrownBy(() -> Written.of(scratch.empty()))
			.withMessageContaining("Sakutei の表がありません");
	}

	private void refused(Written written, String sentence) throws Exception {

		var file = written.in(directory);
		assertThatExceptionOfType(UnusableSnapshot.class)
			.isThrownBy(() -> new Snapshot(target, new BusinessClock()).restore(file))
			.withMessageContaining(sentence);
		assertThat(JdbcClient.create(target).sql("select code from app.person").query(String.class).list())
			.containsExactly("admin");
	}

}
