package jp.sakutei;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One word for one thing, on every screen, paper and mail: {@code words.csv} lists what
 * is not said, where ("" is everywhere), what is said instead, and in which company it is
 * right all the same. Comments are read by developers alone and stay out.
 */
@DisplayName("言葉の一覧")
class WordsTests {

	private static final Pattern COMMENT = Pattern.compile("(?s:<!--.*?-->|/\\*.*?\\*/)|(?m:^\\s*(//|#).*$)");

	@Test
	@DisplayName("画面・様式・モデル・判定表・メールの文は、一つのものを一つの言葉で言う")
	void saysOneWordForOneThing() throws IOException {

		var words = words();
		var wrong = new ArrayList<String>();
		for (var file : texts()) {
			var text = COMMENT.matcher(Files.readString(file)).replaceAll("");
			for (var line : text.lines().toList()) {
				words.stream()
					.filter((word) -> word.isWrong(file, line))
					.forEach((word) -> wrong.add(file + ": " + line.strip() + " → " + word.instead()));
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	@DisplayName("言い換えも、一覧にある言葉を使わない")
	void doesNotAdviseWhatItForbids() throws IOException {

		var words = words();
		assertThat(words).hasSizeGreaterThan(20);
		assertThat(COMMENT.matcher(Files.readString(Path.of("config/mails.yaml"))).replaceAll("")).as("mails are read")
			.contains("{link}")
			.doesNotContain("#");
		assertThat(words)
			.noneMatch((word) -> words.stream().anyMatch((each) -> each.word().matcher(word.instead()).find()));
	}

	private static List<Word> words() throws IOException {
		var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (var csv = CSVParser.parse(Path.of("src/test/resources/words.csv"), StandardCharsets.UTF_8, format)) {
			return csv.stream()
				.map((row) -> new Word(Pattern.compile(row.get("word")), row.get("where"), row.get("instead"),
						Pattern.compile(row.get("right").isEmpty() ? "(?!)" : row.get("right"))))
				.toList();
		}
	}

	/** What somebody reads: in files of data and in the strings of the program. */
	private static List<Path> texts() throws IOException {
		var texts = new ArrayList<Path>();
		for (var folder : List.of("src/main/java", "src/main/resources/templates", "src/main/resources/static", "forms",
				"bpmn", "config")) {
			try (var files = Files.walk(Path.of(folder))) {
				files.filter(named("java|html|js|form|bpmn|dmn|yaml")).forEach(texts::add);
			}
		}
		return texts;
	}

	private static Predicate<Path> named(String ends) {
		return (file) -> file.toString().matches(".*\\.(" + ends + ")");
	}

	private record Word(Pattern word, String where, String instead, Pattern right) {

		private boolean isWrong(Path file, String line) {
			return file.toString().contains(where) && word.matcher(line).find() && !right.matcher(line).find();
		}

	}

}
