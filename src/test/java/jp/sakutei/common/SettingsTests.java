package jp.sakutei.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.sakutei.ASettings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("起動時の設定")
class SettingsTests {

	private static final Pattern READ_ELSEWHERE = Pattern
		.compile("@Value\\(\"\\$\\{sakutei|getProperty\\(\\s*\"sakutei\\.|\\$\\{sakutei\\.");

	/** {@code sakutei.base-url} in code and texts, {@code SAKUTEI_BASE_URL} in both. */
	private static final Pattern NAMED = Pattern
		.compile("(?<![\\w.@/])sakutei\\.([a-z-]+(?:\\.[a-z-]+)*)(?=[\"=\\s、。`}\\]])|SAKUTEI_([A-Z]+(?:_[A-Z]+)*)");

	@Test
	@DisplayName("設定は、型のある一か所だけで読む")
	void areReadInOnePlace() throws IOException {
		var elsewhere = new TreeMap<String, String>();
		for (var file : sources()) {
			var found = READ_ELSEWHERE.matcher(Files.readString(file));
			if (found.find()) {
				elsewhere.put(file.toString(), found.group());
			}
		}
		assertThat(elsewhere).isEmpty();
	}

	@Test
	@DisplayName("コードやREADMEが名指す設定は、どれも存在する")
	void namesOnlyWhatExists() throws IOException {

		var known = names(SakuteiSettings.class, "");
		var files = new TreeSet<>(sources());
		files.add(Path.of("README.md"));
		var unknown = new TreeMap<String, String>();
		for (var file : files) {
			NAMED.matcher(Files.readString(file)).results().forEach((match) -> {
				var name = (match.group(1) != null) ? match.group(1).replace("-", "") : match.group(2).replace("_", "");
				if (known.stream()
					.noneMatch((each) -> each.replace(".", "").equals(name.replace(".", "").toLowerCase()))) {
					unknown.put(file + " " + match.group(), name);
				}
			});
		}
		unknown.keySet().removeIf((place) -> place.endsWith("sakutei.outbox.mails") || place.endsWith("sakutei.jar"));
		assertThat(unknown).isEmpty();
	}

	@Test
	@DisplayName("知らない名前の設定では起動しない")
	void refusesUnknownNames() {
		new ApplicationContextRunner().withUserConfiguration(WithSettings.class)
			.withPropertyValues("sakutei.url=https://plan.example.jp")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(UnboundConfigurationPropertiesException.class));
	}

	@ParameterizedTest
	@CsvSource({ "base-url, plan.example.jp, SAKUTEI_BASE_URL", "base-url, ftp://plan.example.jp, SAKUTEI_BASE_URL",
			"base-url, https://plan.example.jp?a=b, SAKUTEI_BASE_URL", "sample.day, 6月20日, 2023-06-20",
			"database.connections, 1, 2以上" })
	@DisplayName("使えない値は、どう書くかを言って断る")
	void refusesWhatCannotBeUsed(String name, String value, String says) {
		assertThatThrownBy(() -> ASettings.with(name, value)).rootCause()
			.isInstanceOf(CannotStart.class)
			.hasMessageContaining(says);
	}

	@Test
	@DisplayName("アドレスの末尾の / は取る。パスワードは表示に出ない")
	void isTidy() {
		assertThat(ASettings.with("base-url", "https://plan.example.jp/sakutei/").baseUrl())
			.isEqualTo("https://plan.example.jp/sakutei");
		assertThat(ASettings.with("admin.password", "himitsu").toString()).doesNotContain("himitsu");
	}

	private static Set<String> names(Class<?> record, String prefix) {
		var names = new HashSet<String>();
		for (var component : record.getRecordComponents()) {
			if (component.getType().isRecord()) {
				names.addAll(names(component.getType(), prefix + component.getName().toLowerCase() + "."));
			}
			else {
				names.add(prefix + component.getName().toLowerCase());
			}
		}
		return names;
	}

	private static Set<Path> sources() throws IOException {
		try (var files = Files.walk(Path.of("src/main/java"))) {
			var sources = new TreeSet<>(files.filter((file) -> file.toString().endsWith(".java")).toList());
			sources.add(Path.of("src/main/resources/application.yaml"));
			return sources;
		}
	}

	@EnableConfigurationProperties(SakuteiSettings.class)
	static class WithSettings {

	}

}
