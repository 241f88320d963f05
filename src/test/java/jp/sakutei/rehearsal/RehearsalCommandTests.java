package jp.sakutei.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.SmallFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told before anything is started. */
@DisplayName("予行演習の命令")
class RehearsalCommandTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	Path directory;

	@Test
	@DisplayName("--help は使い方を示して 0 で終わる")
	void help() {
		assertThat(run("--help")).isZero();
		assertThat(text(out)).contains("使い方").contains("--report=FILE");
		assertThat(text(err)).isEmpty();
	}

	@Test
	@DisplayName("知らない引数・値のない引数・日付でない日は、すべて挙げて 2 で終わる")
	void badArguments() {
		assertThat(run("--fast", "--until=2023-02-30", "--report", "x")).isEqualTo(2);
		assertThat(text(err)).contains("「--fast」").contains("「2023-02-30」").contains("「--report」").contains("「x」");
	}

	@Test
	@DisplayName("設定のフォルダがなければ 2 で終わる")
	void noDirectory() {
		assertThat(run("--config=" + directory.resolve("no"))).isEqualTo(2);
		assertThat(text(err)).contains("フォルダ").contains("ありません。");
	}

	@Test
	@DisplayName("報告ファイルに書けなければ、始める前に 2 で終わる")
	void unwritableReport() {
		assertThat(run("--report=" + directory)).isEqualTo(2);
		assertThat(text(err)).contains("書き込めません。");
	}

	@Test
	@DisplayName("設定ファイルの誤りは、すべてをファイル・行・列とともに挙げて 2 で終わる")
	void faults() throws IOException {
		write(SmallFiles.unchanged()
			.with("schedule.yaml", "from: 2023-05-08", "from: 2023-05-38")
			.with("posts.csv", "課長", "課調")
			.files());
		assertThat(run("--config=" + directory)).isEqualTo(2);
		assertThat(text(err)).contains("schedule.yaml ").contains("posts.csv ").contains("行").contains("2023-05-38");
	}

	private void write(RoundFiles files) throws IOException {
		for (var file : files.contents().entrySet()) {
			Files.write(directory.resolve(file.getKey()), file.getValue());
		}
	}

	private int run(String... arguments) {
		return new RehearsalCommand(getClass(), new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8))
			.run(List.of(arguments));
	}

	private static String text(ByteArrayOutputStream stream) {
		return stream.toString(StandardCharsets.UTF_8);
	}

}
