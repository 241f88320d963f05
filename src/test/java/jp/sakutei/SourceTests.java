package jp.sakutei;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every source file, whatever it says. */
@DisplayName("ソースの約束")
class SourceTests {

	/** In a string: a folder of some machine, which the next one may not have. */
	private static final Pattern ABSOLUTE = Pattern.compile("[\"']/(tmp|home|root|var|work|opt|usr|etc|mnt|srv|bin)/");

	private static final Set<String> READ = Set.of("java", "yaml", "xml", "sql", "bpmn", "dmn", "form", "csv", "html",
			"properties", "txt");

	@Test
	@DisplayName("どのソースも絶対パスを書かない")
	void namesNoAbsolutePath() throws IOException {

		var wrong = Stream.of("src", "bpmn", "forms", "config")
			.flatMap(SourceTests::files)
			.filter((file) -> !file.endsWith("SourceTests.java"))
			.flatMap((file) -> lines(file).filter((line) -> ABSOLUTE.matcher(line).find())
				.map((line) -> file + ": " + line.strip()))
			.toList();
		assertThat(wrong).isEmpty();
	}

	private static Stream<Path> files(String folder) {
		try (var files = Files.walk(Path.of(folder))) {
			return List.copyOf(files.filter(Files::isRegularFile).filter(SourceTests::isText).toList()).stream();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static boolean isText(Path file) {
		var name = file.getFileName().toString();
		return READ.contains(name.substring(name.lastIndexOf('.') + 1));
	}

	/** Files of other encodings are among the test's material. */
	private static Stream<String> lines(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}
