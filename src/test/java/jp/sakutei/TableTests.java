package jp.sakutei;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table belongs to the module whose migration creates it: {@code V030__sheet.sql} to
 * {@code sheet}. A module writes its own tables only, and reads those of modules that it
 * may know.
 */
@DisplayName("表の持ち主")
class TableTests {

	private static final Path JAVA = Path.of("src/main/java/jp/sakutei");

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/app");

	private static final Pattern TEXT = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
			Pattern.DOTALL);

	private static final Pattern WRITES = Pattern
		.compile("\\b(?:insert\\s+into|update|delete\\s+from|truncate|copy)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern READS = Pattern.compile("\\b(?:from|join|using)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

	private static final Map<String, String> OWNERS = new TreeMap<>();

	@BeforeAll
	static void owners() throws IOException {
		var creates = Pattern.compile("create table (\\w+)");
		var drops = Pattern.compile("drop table (\\w+)");
		for (var file : files(MIGRATIONS, ".sql")) {
			var module = file.getFileName()
				.toString()
				.replaceFirst("V\\d+__([a-z]+).*", "$1")
				// who is signed in
				.replace("session", "organization");
			creates.matcher(Files.readString(file)).results().forEach((table) -> OWNERS.put(table.group(1), module));
			drops.matcher(Files.readString(file)).results().forEach((table) -> OWNERS.remove(table.group(1)));
		}
		assertThat(OWNERS).hasSizeGreaterThan(50).containsEntry("project_sheet", "sheet");
	}

	@Test
	@DisplayName("書くのは、持ち主だけ")
	void areWrittenByTheirOwner() throws IOException {
		assertThat(wrong(WRITES, String::equals)).isEmpty();
	}

	@Test
	@DisplayName("位置付けと区分を書くのは、事業の変更の記録だけ")
	void haveOneWriterOfWhatBecomesOfAProject() throws IOException {

		var writes = Pattern.compile("update project_sheet set[^;]*?\\b(placement|kind|kind_reason|ended_as) ="
				+ "|(insert into|update|delete from) placement_change", Pattern.CASE_INSENSITIVE);
		var writers = new ArrayList<String>();
		for (var file : files(JAVA, ".java")) {
			if (writes.matcher(Files.readString(file)).find()) {
				writers.add(file.getFileName().toString());
			}
		}
		// a revision brings the section's proposal
		assertThat(writers).containsExactlyInAnyOrder("ProjectChanges.java", "Revisions.java");
	}

	@Test
	@DisplayName("位置付けの言葉を比べるのは、表を持つところだけ")
	void areNotAskedForAPlacement() throws IOException {

		var asks = Pattern.compile("\\bplacement\\s*(=|<>|!=|(not\\s+)?in\\s*\\()\\s*'[^']", Pattern.CASE_INSENSITIVE);
		for (var file : files(JAVA, ".java")) {
			assertThat(asks.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
		}
	}

	@Test
	@DisplayName("読むのは、持ち主を知ってよいモジュールだけ")
	void areReadFromAbove() throws IOException {
		assertThat(wrong(READS, Layers::mayUse)).isEmpty();
	}

	@Test
	@DisplayName("どの表も、Javaから使われている")
	void areUsed() throws IOException {
		var texts = new StringBuilder();
		for (var file : files(JAVA, ".java")) {
			texts.append(Files.readString(file));
		}
		// the library writes them
		var unused = OWNERS.keySet()
			.stream()
			.filter((table) -> !table.startsWith("spring_session"))
			.filter((table) -> !Pattern.compile("\\b" + table + "\\b").matcher(texts).find());
		assertThat(unused).isEmpty();
	}

	/** What is said in statements of a module that may not. */
	private static List<String> wrong(Pattern said, BiPredicate<String, String> may) throws IOException {
		var wrong = new ArrayList<String>();
		for (var file : files(JAVA, ".java")) {
			var module = JAVA.relativize(file).getName(0).toString();
			TEXT.matcher(Files.readString(file))
				.results()
				.map(TableTests::content)
				.flatMap((text) -> said.matcher(text).results())
				.map((table) -> table.group(1))
				.filter((table) -> OWNERS.containsKey(table) && !may.test(module, OWNERS.get(table)))
				.forEach((table) -> wrong.add(file + ": " + table + " of " + OWNERS.get(table)));
		}
		return wrong;
	}

	private static String content(MatchResult text) {
		return (text.group(1) != null) ? text.group(1) : text.group(2);
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted(Comparator.naturalOrder()).toList();
		}
	}

}
