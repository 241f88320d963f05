package jp.sakutei.form.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The form files of the product, one by one. */
class FormFilesTests {

	@TestFactory
	@DisplayName("様式のファイルに誤りがない")
	Iterable<DynamicTest> haveNoFaults() throws IOException {

		var reader = new FormReader(new Expressions(new BusinessClock()));
		try (var files = Files.newDirectoryStream(Path.of("forms"), "*.form")) {
			return java.util.stream.StreamSupport.stream(files.spliterator(), false)
				.sorted()
				.map((file) -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
					var faults = new Faults();
					var content = Files.readString(file);
					var name = file.getFileName().toString().replace(".form", "");
					FormLint.check(reader.read(name, content, faults), content, faults);
					assertThat(faults.all()).isEmpty();
					assertThat(content).contains("\"id\": \"" + name + "\"");
				}))
				.toList();
		}
	}

	@Test
	@DisplayName("事業調書の、文章や数を書くどの項目にも記入例がある（年度は選ぶ）")
	void givesAnExampleOfAllThatIsWritten() throws IOException {

		var form = new FormReader(new Expressions(new BusinessClock())).read("fill-in-sheet",
				Files.readString(Path.of("forms/fill-in-sheet.form")), new Faults());
		assertThat(form.all().filter((each) -> each.kind().isText() || each.kind() == FormComponent.Kind.NUMBER))
			.hasSizeGreaterThan(40)
			.filteredOn((each) -> each.property("range", "").isEmpty() && each.property("example", "").isEmpty())
			.extracting(FormComponent::key)
			.isEmpty();
	}

}
