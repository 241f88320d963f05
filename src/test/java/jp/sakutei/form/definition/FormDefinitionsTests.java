package jp.sakutei.form.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jp.sakutei.ASettings;
import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.reading.FormFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Optional;

class FormDefinitionsTests {

	private static final String OWN = """
			{"id": "every-kind", "components": [
			 {"type": "textfield", "id": "Field_1", "key": "name", "label": "この市の名称"}]}""";

	@TempDir
	private Path configuration;

	private final FormVersions versions = mock();

	private final FormReader reader = new FormReader(new Expressions(FormFixture.CLOCK));

	@BeforeEach
	void ownForms() throws IOException {
		Files.createDirectories(configuration.resolve("forms"));
	}

	@Test
	@DisplayName("設定にある様式が、製品の様式に代わる")
	void takesTheConfigurationsOwnForms() throws IOException {

		assertThat(definitions("").current("every-kind").component("purpose")).isPresent();

		own("every-kind.form", OWN);
		var forms = definitions(configuration.toString());
		var form = forms.current("every-kind");

		assertThat(form.component("name")).hasValueSatisfying((field) -> assertThat(field.label()).isEqualTo("この市の名称"));
		assertThat(form.component("purpose")).isEmpty();
		assertThat(forms.current("close-stage")).isNotNull();
		verify(versions).keep(form, OWN);
	}

	@Test
	@DisplayName("前の版も、その内容で読める")
	void readsEarlierVersions() {

		given(versions.content("every-kind", "0123")).willReturn(Optional.of(OWN));
		given(versions.content(any(), eq("4567"))).willReturn(Optional.empty());
		var forms = definitions("");

		assertThat(forms.version("every-kind", "0123").components()).hasSize(1);
		var today = forms.current("every-kind");
		assertThat(forms.version("every-kind", today.hash())).isSameAs(today);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> forms.version("every-kind", "4567"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> forms.current("no-such"));
	}

	@Test
	@DisplayName("読めない様式があれば、すべての誤りを告げて始まらない")
	void refusesToStartWithFaults() throws IOException {

		own("broken.form", "{\"id\": \"broken\",\n \"components\": [}");
		own("every-kind.form", OWN.replace("textfield", "textfeild"));

		var forms = definitions(configuration.toString());

		assertThat(forms.faults().all()).extracting(Object::toString)
			.anyMatch((fault) -> fault.contains("broken.form 2行"))
			.anyMatch((fault) -> fault.contains("every-kind.form：「name」：type が使えない種類です：textfeild"));
		verify(versions, never()).keep(argThat((form) -> form.name().equals("broken")), any());
	}

	private FormDefinitions definitions(String directory) {
		return new FormDefinitions(new FormFiles(new ConfigDirectory(ASettings.with("config", directory))), reader,
				versions);
	}

	private void own(String file, String content) throws IOException {
		Files.writeString(configuration.resolve("forms").resolve(file), content);
	}

}
