package jp.sakutei.worklist.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

import jp.sakutei.handin.Gate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("作業がなぜここにあるか")
class TaskReasonsTests {

	@Test
	@DisplayName("どの様式の作業にも、なぜ来て次にどうなるかの言葉がある")
	void everyFormHasWords() throws IOException {
		try (var files = Files.list(Path.of("forms"))) {
			var forms = files.map((file) -> file.getFileName().toString().replace(".form", ""))
				.filter((form) -> !form.equals("fill-in-sheet"))
				.filter((form) -> !Set.copyOf(Arrays.stream(Gate.values()).map(Gate::form).toList()).contains(form))
				.toList();
			assertThat(forms).hasSizeGreaterThan(10).allMatch(TaskReasons::knows);
		}
	}

	@Test
	@DisplayName("市が自分で加えた様式の作業も、何も言わないことはない")
	void ownFormsHaveWordsToo() {
		assertThat(TaskReasons.reason("own")).isEqualTo("この作業は、策定スケジュールに沿って依頼されたものです。");
		assertThat(TaskReasons.reason("call-meeting")).startsWith("この作業は、会議の日が近づいたため");
	}

}
