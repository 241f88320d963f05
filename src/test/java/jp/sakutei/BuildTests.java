package jp.sakutei;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

	private static boolean isOfParentOrProject(Element version) {
		var owner = Objects.requireNonNull(version.parent()).tagName();
		return owner.equals("parent") || owner.equals("project");
	}

}
