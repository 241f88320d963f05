package jp.sakutei.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("画面のひな形")
class TemplateTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final List<Path> STYLES = List.of(Path.of("src/main/css"), Path.of("src/main/resources/static/css"));

	/**
	 * Where classes are named outside the templates: scripts, and the colours of a bar.
	 */
	private static final List<Path> NAMING = List.of(Path.of("src/main/resources/static/js"),
			Path.of("src/main/java/jp/sakutei/picture"));

	private static final Pattern NAMED = Pattern
		.compile("(?:classList\\.\\w+|addCssClasses|[A-Z_]+)\\((?:id, )?[\"`]([\\w-]+)");

	private static final Pattern DEFINED = Pattern.compile("\\.([a-z][\\w-]*)(?=[^{}]*\\{)");

	private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

	private static final Pattern WITH_VALUE = Pattern.compile("([\\w-]+-)\\$\\{");

	static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	@DisplayName("差し込みは条件と同じ要素に書かない（条件が効かない）")
	void neverIncludesUnderACondition(Path template) throws IOException {
		assertThat(elements(template))
			.filteredOn((element) -> element.hasAttr("th:replace")
					&& (element.hasAttr("th:if") || element.hasAttr("th:unless") || element.hasAttr("th:each")))
			.as("th:replace is done before th:if")
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	@DisplayName("スクリプトも様式も画面に直接書かない（CSPで止まる）")
	void hasNothingInline(Path template) throws IOException {
		assertThat(elements(template)).noneMatch((element) -> element.hasAttr("style")
				|| "script".equals(element.normalName()) && !element.hasAttr("th:src")
				|| "style".equals(element.normalName())
				|| element.attributes().asList().stream().anyMatch((attribute) -> attribute.getKey().startsWith("on")));
	}

	@ParameterizedTest
	@MethodSource("templates")
	@DisplayName("前後のページへのリンクは一つの部品にある")
	void turnsPagesInOneWay(Path template) throws IOException {
		assertThat(elements(template).stream().anyMatch((element) -> element.hasClass("pagination")))
			.isEqualTo(template.endsWith("fragments/pages.html"));
	}

	@ParameterizedTest
	@MethodSource("templates")
	@DisplayName("日付は令和5年6月20日（火）と書く（日付の欄の値だけは別）")
	void writesDaysAsTheCityHallDoes(Path template) throws IOException {

		assertThat(Files.readString(template)).doesNotContain("#temporals.format", "#dates.format")
			.doesNotContainPattern(">[^<]*[0-9]{4}-[0-9]{2}-[0-9]{2}");
	}

	@Test
	@DisplayName("使っている様式の名前は全て定義されている")
	void usesOnlyKnownClasses() throws IOException {

		var defined = definedClasses();

		for (var template : templates()) {
			Set<String> unknown = elements(template).stream()
				.flatMap((element) -> element.classNames().stream())
				.filter((name) -> !name.isEmpty() && !defined.contains(name))
				.collect(Collectors.toSet());
			assertThat(unknown).as(template.toString()).isEmpty();
		}
	}

	@Test
	@DisplayName("定義されている様式の名前は全てどこかで使っている")
	void definesNoClassThatNobodyUses() throws IOException {

		Set<String> used = found(NAMED, read(NAMING)).collect(Collectors.toCollection(HashSet::new));
		for (var template : templates()) {
			elements(template).forEach((element) -> used.addAll(classes(element)));
		}

		assertThat(definedClasses())
			.filteredOn((name) -> !used.contains(name)
					&& used.stream().noneMatch((beginning) -> beginning.endsWith("-") && name.startsWith(beginning)))
			.isEmpty();
	}

	/**
	 * What an element names itself, and what its expressions may; of a name with a value
	 * its beginning.
	 */
	private static Set<String> classes(Element element) {

		var names = new HashSet<>(element.classNames());
		for (var attribute : element.attributes()) {
			found(QUOTED, attribute.getValue()).forEach((words) -> names.addAll(List.of(words.split(" "))));
			if (attribute.getKey().startsWith("th:class")) {
				found(WITH_VALUE, attribute.getValue()).forEach(names::add);
			}
		}
		return names;
	}

	private static Set<String> definedClasses() throws IOException {
		return found(DEFINED, read(STYLES).replaceAll("(?s)/\\*.*?\\*/", "")).collect(Collectors.toSet());
	}

	private static Stream<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((found) -> found.group(1));
	}

	private static String read(List<Path> folders) throws IOException {
		var text = new StringBuilder();
		for (var folder : folders) {
			try (Stream<Path> files = Files.list(folder)) {
				for (var file : files.toList()) {
					text.append(Files.readString(file));
				}
			}
		}
		return text.toString();
	}

	private static List<Element> elements(Path template) throws IOException {
		return Jsoup.parse(Files.readString(template)).getAllElements();
	}

}
