package jp.sakutei;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for the build file. */
@DisplayName("ビルドの約束")
class BuildTests {

	@Test
	@DisplayName("版は、親と自分のもの以外、propertiesにだけ書く")
	void keepsVersionsInProperties() throws IOException {

		var versions = Jsoup.parse(Path.of("pom.xml"), "UTF-8", "", Parser.xmlParser())
			.select("version")
			.stream()
			.filter((version) -> !isOfParentOrProject(version))
			.toList();
		assertThat(versions).isNotEmpty()
			.allSatisfy((version) -> assertThat(version.text()).as(version.parent().text()).contains("${"));
	}

	@Test
	@DisplayName("変異を試す判断のクラスは、SpringもSQLも知らない")
	void mutatesWhatIsPlain() throws IOException {

		var deciding = Jsoup.parse(Path.of("pom.xml"), "UTF-8", "", Parser.xmlParser())
			.select("targetClasses > param")
			.eachText();
		assertThat(deciding).hasSizeGreaterThan(20);
		var classes = new ClassFileImporter().importPackages("jp.sakutei")
			.that(describe("decides", (type) -> deciding.stream()
				.anyMatch((pattern) -> type.getName().matches(pattern.replace("$", "\\$").replace("*", ".*")))));
		assertThat(deciding).allMatch((pattern) -> pattern.contains("*") || classes.contain(pattern));
		noClasses().should()
			.dependOnClassesThat(
					resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.camunda.."))
			.check(classes);
	}

	private static boolean isOfParentOrProject(Element version) {
		var owner = Objects.requireNonNull(version.parent()).tagName();
		return owner.equals("parent") || owner.equals("project");
	}

}
