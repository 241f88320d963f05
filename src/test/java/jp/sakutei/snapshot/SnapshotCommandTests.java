package jp.sakutei.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("バックアップの命令")
class SnapshotCommandTests {

	private static Scratch scratch;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
	@DisplayName("指定されたデータベースを書き出し、別のデータの置き場所に戻し、そこからまた同じものを書き出す")
	void thereAndBack() throws Exception {

		var source = scratch.migrated();
		JdbcClient.create(source)
			.sql("insert into app.demo_clock (business_time) values ('2023-06-20 09:05')")
			.update();
		var first = directory.resolve("first.zip");
		var second = directory.resolve("second.zip");
		var data = "--sakutei.data=" + directory.resolve("data");

		assertThat(run("backup", first.toString(), "--without=sessions,mail-bodies", url(source))).isZero();
		assertThat(run("restore", data, first.toString())).as(text(err)).isZero();
		assertThat(run("backup", second.toString(), data, "--without=sessions,mail-bodies")).isZero();

		assertThat(text(out)).contains("バックアップしました：" + first, "復元しました", "令和5年6月20日（火）9時05分の時点",
				"サインインの状態・メールの本文は含みません");
		assertThat(second).hasSameBinaryContentAs(first);
		assertThat(text(err)).isEmpty();
		assertThat(files()).containsExactlyInAnyOrder("first.zip", "second.zip", "data");
	}

	@Test
	@DisplayName("すでにあるファイルには書かない")
	void neverOverwrites() throws Exception {
		var file = Files.writeString(directory.resolve("backup.zip"), "昨日のもの");
		assertThat(run("backup", file.toString(), url(scratch.migrated()))).isEqualTo(2);
		assertThat(text(err)).contains("すでにあります");
		assertThat(file).hasContent("昨日のもの");
	}

	@Test
	@DisplayName("書けない場所は、一文で言う")
	void unwritable() throws Exception {
		assertThat(run("backup", directory.resolve("no/backup.zip").toString(), url(scratch.migrated()))).isEqualTo(2);
		assertThat(text(err)).contains("書き込めません").hasLineCount(1);
		assertThat(files()).isEmpty();
	}

	@Test
	@DisplayName("書き出せなかったときは、書きかけも残さない")
	void leavesNothingHalfWritten() throws Exception {
		assertThat(run("backup", directory.resolve("backup.zip").toString(), url(scratch.empty()))).isEqualTo(2);
		assertThat(text(err)).contains("Sakutei の表がありません").hasLineCount(1);
		assertThat(files()).isEmpty();
	}

	@Test
	@DisplayName("ない場所から書き出さず、つながらなければそう言う")
	void withoutADatabase() throws Exception {
		var file = directory.resolve("backup.zip").toString();
		assertThat(run("backup", file, "--sakutei.data=" + directory.resolve("none"))).isEqualTo(2);
		assertThat(run("backup", file, "--spring.datasource.url=jdbc:postgresql://localhost:1/none")).isEqualTo(2);
		assertThat(text(err)).contains("Sakutei のデータがありません", "データベースに接続できません").hasLineCount(2);
		assertThat(files()).isEmpty();
	}

	@Test
	@DisplayName("戻せないものは、一文で言う")
	void unusableFile() throws Exception {
		var file = Files.writeString(directory.resolve("backup.zip"), "課名,氏名");
		assertThat(run("restore", directory.resolve("none.zip").toString(), url(scratch.empty()))).isEqualTo(2);
		assertThat(run("restore", file.toString(), url(scratch.empty()))).isEqualTo(2);
		assertThat(text(err)).contains("を読めません", "Sakutei のバックアップではない").hasLineCount(2);
	}

	@Test
	@DisplayName("閉じたばかりの接続は、待って数えない")
	void waitsForConnectionsOnTheirWayOut() throws Exception {
		var file = Written.of(scratch.migrated()).in(directory);
		var target = scratch.empty();
		var leaving = target.getConnection();
		var closing = CompletableFuture.runAsync(() -> {
			try (leaving; var statement = leaving.createStatement()) {
				statement.execute("select pg_sleep(1)");
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		});
		assertThat(run("restore", file.toString(), url(target))).as(text(err)).isZero();
		closing.join();
	}

	@Test
	@DisplayName("動いている Sakutei のデータベースには戻さない")
	void besideARunningNode() throws Exception {
		var file = Written.of(scratch.migrated()).in(directory);
		var target = scratch.empty();
		try (var node = target.getConnection()) {
			assertThat(run("restore", file.toString(), url(target))).isEqualTo(2);
			assertThat(node.isValid(1)).isTrue();
		}
		assertThat(text(err)).contains("ほかに1件の接続があります").hasLineCount(1);
		assertThat(run("restore", file.toString(), url(target))).isZero();
	}

	@Test
	@DisplayName("知らない引数とファイルのないことは、すべて挙げて使い方を示す")
	void badArguments() {
		assertThat(run("backup", "--fast", "--without=all")).isEqualTo(2);
		assertThat(text(err)).contains("「--fast」", "--without の「all」", "ファイルを一つ指定してください", "使い方");
		assertThat(run("restore", "a", "b", "--without=sessions")).isEqualTo(2);
		assertThat(text(err)).contains("「--without=sessions」");
		assertThat(run("backup", "--help")).isZero();
		assertThat(text(out)).contains("使い方", "restore FILE");
	}

	private List<String> files() throws IOException {
		try (var files = Files.list(directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private int run(String name, String... parameters) {
		return new SnapshotCommand(name, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
			.run(List.of(parameters));
	}

	private static String url(DataSource database) {
		var scratch = (PGSimpleDataSource) database;
		return "--spring.datasource.url=jdbc:postgresql://localhost:%d/%s?user=%s"
			.formatted(scratch.getPortNumbers()[0], scratch.getDatabaseName(), scratch.getUser());
	}

	private static String text(ByteArrayOutputStream stream) {
		return stream.toString(UTF_8);
	}

}
