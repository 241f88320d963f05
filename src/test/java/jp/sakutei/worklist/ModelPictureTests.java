package jp.sakutei.worklist;

import java.util.List;

import jp.sakutei.Pages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** {@code fragments/bpmn.html}. */
class ModelPictureTests {

	@Test
	@DisplayName("図の状態は、スクリプトがなくても一覧で読める")
	void listsWhatThePictureShows() throws Exception {

		var page = Pages.read(Pages.with(List.of(), new SomePicture()).perform(get("/picture")));

		assertThat(page.select(".bpmn__canvas").attr("data-model")).isEqualTo("/models/hand-in.bpmn");
		assertThat(page.select("[data-element=userTask_fillInSheet][data-state=open]").text())
			.isEqualTo("事業調書を作成する：作成中");
		assertThat(page.select("script:not([src])")).isEmpty();
		for (var script : page.select("script").eachAttr("src")) {
			var place = script.startsWith("/webjars") ? "META-INF/resources" + script : "static" + script;
			assertThat(new ClassPathResource(place).exists()).as(script).isTrue();
		}
	}

	record State(String element, String name, String state, String label, String count, String link) {
	}

	@Controller
	static class SomePicture {

		@GetMapping("/picture")
		String picture(Model model) {
			model.addAttribute("states",
					List.of(new State("userTask_fillInSheet", "事業調書を作成する", "open", "作成中", null, null)));
			return "some-picture";
		}

	}

}
