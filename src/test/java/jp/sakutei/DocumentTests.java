package jp.sakutei;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("文書の約束")
class DocumentTests {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");

	private static final Pattern TESTS = Pattern
		.compile("`(?:[\\w./]*[./])?([A-Z]\\w*(?:Tests|Properties))((?:\\.\\w+)?)`");

	/** {@code budget.AmountAtStep}: a class by the last part of its package. */
	private static final Pattern CLASS = Pattern.compile("`((?:[a-z]\\w*[./])+[A-Z]\\w+)(?:\\.java)?`");

	@Test
	@DisplayName("文書の中のリンクは、どれもあるものを指す")
	void linksLeadSomewhere() throws IOException {

		var wrong = new ArrayList<String>();
		for (var document : documents()) {
			for (var link : LINK.matcher(Files.readString(document)).results().toList()) {
				var target = link.group(1);
				if (target.matches("https?:.*|mailto:.*")) {
					continue;
				}
				var file = target.isEmpty() ? document : folderOf(document).resolve(target).normalize();
				if (!Files.exists(file) || link.group(2) != null && !anchors(file).contains(link.group(2))) {
					wrong.add(document + ": " + link.group());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	@DisplayName("文書の中のテストとクラスは、どれもある")
	void namesExist() throws IOException {

		var sources = sources();
		var wrong = new ArrayList<String>();
		for (var document : documents()) {
			var text = Files.readString(document);
			for (var name : TESTS.matcher(text).results().toList()) {
				var source = sources.stream().filter((each) -> each.endsWith("/" + name.group(1) + ".java")).findAny();
				var method = name.group(2).isEmpty() ? "class" : name.group(2).substring(1) + "(";
				if (source.isEmpty() || !Files.readString(Path.of(source.get())).contains(method)) {
					wrong.add(document + ": " + name.group());
				}
			}
			for (var name : CLASS.matcher(text).results().toList()) {
				var path = "/" + name.group(1).replace('.', '/') + ".java";
				if (sources.stream().noneMatch((each) -> ("/" + each).endsWith(path))) {
					wrong.add(document + ": " + name.group());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	private static Path folderOf(Path document) {
		return (document.getParent() == null) ? Path.of("") : document.getParent();
	}

	/** As the hosts of documents make them of headings. */
	private static Set<String> anchors(Path document) throws IOException {
		return Files.readAllLines(document)
			.stream()
			.filter((line) -> line.matches("#+ .*"))
			.map((line) -> line.replaceFirst("#+ ", "")
				.toLowerCase()
				.replaceAll("[^\\p{L}\\p{N} _-]", "")
				.replace(' ', '-'))
			.collect(Collectors.toSet());
	}

	private static List<Path> documents() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
			return Stream
				.concat(Stream.of(Path.of("README.md")), files.filter((file) -> file.toString().endsWith(".md")))
				.toList();
		}
	}

	private static List<String> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			return files.map((file) -> file.toString().replace('\\', '/'))
				.filter((file) -> file.endsWith(".java"))
				.toList();
		}
	}

}
