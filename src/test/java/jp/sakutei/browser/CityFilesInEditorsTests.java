package jp.sakutei.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The programs with which a city's office draws its models and forms take ours. */
@Tag("full")
@DisplayName("モデラーで開ける")
class CityFilesInEditorsTests {

	private static final String IMPORT = """
			async (schema) => {
				const form = new FormViewer.Form({ container: document.body });
				try {
					const { warnings } = await form.importSchema(JSON.parse(schema), {});
					return warnings.map(String);
				}
				catch (error) {
					return [String(error), ...(error.warnings || []).map(String)];
				}
			}""";

	@Test
	@DisplayName("すべての様式を form-js が読む")
	void importsEveryForm() throws IOException {

		var tools = NodeTools.installed();
		try (var browser = Browser.withoutServer()) {
			var page = browser.machine(true).newPage();
			page.setContent("<!doctype html><body></body>");
			page.addScriptTag(new com.microsoft.playwright.Page.AddScriptTagOptions()
				.setPath(tools.resolve("node_modules/@bpmn-io/form-js/dist/form-viewer.umd.js")));
			var forms = files(".form");
			assertThat(forms).hasSizeGreaterThan(17);
			for (var form : forms) {
				assertThat((List<?>) page.evaluate(IMPORT, Files.readString(form))).as(form.toString()).isEmpty();
			}
			assertThat((List<?>) page.evaluate(IMPORT,
					"""
							{"type": "default", "id": "form", "schemaVersion": 16, "components": [
							  {"type": "textfield", "id": "one", "key": "name"}, {"type": "textfield", "id": "two", "key": "name"}]}"""))
				.as("what is wrong is told")
				.isNotEmpty();
		}
	}

	@Test
	@DisplayName("bpmnlint は、どのモデルにも何も言わない")
	void lintsEveryModel() throws IOException {

		var tools = NodeTools.installed();
		var models = files(".bpmn");
		assertThat(models).hasSizeGreaterThan(6);
		var names = new ArrayList<String>();
		for (var model : models) {
			var name = "model-" + names.size() + "-" + model.getFileName();
			Files.copy(model, tools.resolve(name), StandardCopyOption.REPLACE_EXISTING);
			names.add(name);
		}
		var command = Stream.concat(Stream.of("node", "node_modules/bpmnlint/bin/bpmnlint.js", "--max-warnings=0"),
				names.stream());
		var printed = NodeTools.run(command.toArray(String[]::new));
		assertThat(printed.code()).as(printed.text()).isZero();
	}

	/** Delivered ones and those of the second city. */
	private static List<Path> files(String ending) throws IOException {
		var files = new ArrayList<Path>();
		for (var folder : List.of("bpmn", "forms", "src/test/resources/mihoncho", "src/test/resources/forms")) {
			try (var found = Files.walk(Path.of(folder))) {
				found.filter((file) -> file.toString().endsWith(ending)).sorted().forEach(files::add);
			}
		}
		return files;
	}

}
