package jp.sakutei.configuration.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import jp.sakutei.ASettings;
import jp.sakutei.common.CannotStart;
import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.common.NotFound;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.SmallFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Files of a city's directory that would take the server away, or lead out of it. */
@DisplayName("害のある設定ファイル")
class HostileFilesTests {

	private static final String BOUNDS = "大きすぎるか、入れ子が深すぎるか";

	@TempDir
	Path place;

	private Path city;

	@BeforeEach
	void aCity() throws IOException {
		city = Files.createDirectories(place.resolve("city"));
		for (var file : SmallFiles.unchanged().files().contents().entrySet()) {
			Files.write(city.resolve(file.getKey()), file.getValue());
		}
	}

	static Stream<Arguments> bombs() {
		var laughs = new StringBuilder("a0: &a0 [x, x]\n");
		for (var level = 1; level < 60; level++) {
			laughs.append("a%1$d: &a%1$d [%2$s]\n".formatted(level,
					"*a%d".formatted(level - 1) + ", *a%d".formatted(level - 1).repeat(9)));
		}
		return Stream.of(Arguments.of("aliases", laughs + "id: *a59\n"),
				Arguments.of("depth", "id: " + "[".repeat(100_000) + "]".repeat(100_000)),
				Arguments.of("size", "id: " + "x".repeat(4_000_000)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bombs")
	@DisplayName("YAMLの参照・深さ・大きさには限りがあり、その言葉で断る")
	void boundsYaml(String what, String yaml) {
		for (var file : new String[] { "round.yaml", "words.yaml" }) {
			var files = SmallFiles.unchanged().with(file, yaml).files();
			var faults = assertTimeoutPreemptively(Duration.ofSeconds(20),
					() -> ConfigurationReader.read(files).faults());
			assertThat(faults).anySatisfy((fault) -> assertThat(fault.toString()).contains(file, BOUNDS));
		}
	}

	@Test
	@DisplayName("自分を含むYAMLでも、読み終わる")
	void endsWithCircles() {
		var files = SmallFiles.unchanged().with("policies.yaml", "levels: &a\n- *a\ngroups: &b {b: *b}\n").files();
		assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ConfigurationReader.read(files).faults()))
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:1/\"]]",
			"!!java.io.File [/etc/passwd]" })
	@DisplayName("YAMLの型の指定は、何も作らない")
	void makesNothingOfTags(String yaml) {
		var files = SmallFiles.unchanged().with("words.yaml", "outputWords: " + yaml + "\n").files();
		assertThat(ConfigurationReader.read(files).faults()).isNotEmpty();
	}

	@Test
	@DisplayName("ディレクトリの外を指すリンクは読まず、中のリンクは読む")
	void followsNoLinkOutside() throws IOException {

		var outside = Files.writeString(place.resolve("secret.csv"), "密");
		Files.delete(city.resolve("people.csv"));
		Files.createSymbolicLink(city.resolve("people.csv"), outside);
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> RoundFiles.of(city))
			.withMessageContaining("people.csv")
			.withMessageContaining("外のファイル");

		Files.delete(city.resolve("people.csv"));
		Files.createDirectories(city.resolve("data"));
		Files.write(city.resolve("data/people.csv"), SmallFiles.unchanged().files().contents().get("people.csv"));
		Files.createSymbolicLink(city.resolve("people.csv"), Path.of("data/people.csv"));
		assertThat(ConfigurationReader.read(RoundFiles.of(city)).faults()).isEmpty();
	}

	@Test
	@DisplayName("フォームなども、ディレクトリの外からは読まない")
	void findsNothingOutside() throws IOException {

		var directory = new ConfigDirectory(ASettings.with("config", city.toString()));
		var outside = Files.writeString(place.resolve("evil.form"), "{}");
		for (var path : new String[] { "forms/../../evil.form", "../evil.form", outside.toString() }) {
			assertThatExceptionOfType(NotFound.class).as(path).isThrownBy(() -> directory.find(path));
		}
		Files.createDirectories(city.resolve("forms"));
		Files.createSymbolicLink(city.resolve("forms/fill-in-sheet.form"), outside);
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> directory.find("forms/fill-in-sheet.form"));
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> directory.all("forms", ".form"));
	}

	@Test
	@DisplayName("大きすぎるファイルは、読み込む前に断る")
	void readsNothingThatIsTooLarge() throws IOException {
		try (var file = new RandomAccessFile(city.resolve("projects.csv").toFile(), "rw")) {
			file.setLength(3L * 1024 * 1024 * 1024);
		}
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> RoundFiles.of(city))
			.withMessageContaining("projects.csv")
			.withMessageContaining("20MB");
	}

}
