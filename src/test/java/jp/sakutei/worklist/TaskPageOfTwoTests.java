package jp.sakutei.worklist;

import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@DisplayName("処理の画面を何人かで使う")
class TaskPageOfTwoTests extends ATaskPage {

	@Test
	@DisplayName("二人が別の項目を直せば、両方とも残る")
	void keepsWhatTwoPeopleWrote() throws Exception {

		press("S0002", "save", Map.of("name", "太郎の名称", "purpose", ""), 0).andExpect(redirectedUrl("/tasks/t1"));
		press("S0001", "save", Map.of("name", form.name(), "purpose", "花子の目的"), 0)
			.andExpect(redirectedUrl("/tasks/t1"));
		var page = page(open("S0001"), null);

		assertThat(page.select("#name").val()).isEqualTo("太郎の名称");
		assertThat(page.select("#purpose").val()).isEqualTo("花子の目的");
	}

	@Test
	@DisplayName("二人が同じ項目を違うように直したときだけ、その項目で尋ねる")
	void asksWhereTwoPeopleWroteDifferentThings() throws Exception {

		press("S0002", "save", Map.of("name", "太郎の名称", "purpose", "太郎の目的"), 0);
		var page = page(press("S0001", "save", Map.of("name", "花子の名称", "purpose", "太郎の目的", "count", "5"), 0)
			.andExpect(status().isConflict()), "task-conflict");

		assertThat(page.select("[role=alert]").text()).contains("ほかの人と違う内容になった項目があります");
		assertThat(page.select("fieldset.question").eachText())
			.containsExactly("見本 太郎さんも「事業名」を変えました 自分の入力にする：花子の名称 先に保存された内容にする：太郎の名称");
		assertThat(page.select("#name").val()).isEqualTo("花子の名称");
		var kept = page(open("S0001"), null);
		assertThat(kept.select("#name").val()).isEqualTo("太郎の名称");
		assertThat(kept.select("#count").val()).isEqualTo("5");

		press("S0001", "submit", Map.of("name", "花子の名称", "_asked", "name")).andExpect(status().isConflict());
		press("S0001", "save", Map.of("name", "花子の名称", "_asked", "name", "_take.name", "own"))
			.andExpect(redirectedUrl("/tasks/t1"));
		assertThat(page(open("S0002"), null).select("#name").val()).isEqualTo("花子の名称");
	}

	@Test
	@DisplayName("食い違いは、戻るボタンで同じ画面から出し直しても、選ぶまで尋ねる")
	void asksAgainWhereThePageComesAgain() throws Exception {

		press("S0002", "save", Map.of("name", "太郎の名称"), 0);
		var first = Map.of("name", "花子の名称", "count", "5", "_page", "one");
		press("S0001", "save", first, 0).andExpect(status().isConflict());
		press("S0001", "save", first, 0).andExpect(status().isConflict());
		var page = page(press("S0001", "submit", first, 0).andExpect(status().isConflict()), null);

		assertThat(page.select("fieldset.question").text()).contains("花子の名称", "太郎の名称");
		assertThat(page.select("#name").val()).isEqualTo("花子の名称");
	}

	@Test
	@DisplayName("画面に出ていない項目の内容は、下書きに残る")
	void keepsWhatIsHidden() throws Exception {

		press("S0001", "save", Map.of("kind", "new", "without", "困る"));
		press("S0001", "save", Map.of("kind", "same"));
		assertThat(page(open("S0001"), null).select("#without")).isEmpty();
		press("S0001", "save", Map.of("kind", "new"));
		assertThat(page(open("S0001"), null).select("#without").val()).isEqualTo("困る");
	}

	@Test
	@DisplayName("同じボタンを二度押しても、食い違いとは言わない")
	void bearsADoubleClick() throws Exception {
		press("S0001", "save", Map.of("name", "名称"), 0).andExpect(redirectedUrl("/tasks/t1"));
		press("S0001", "save", Map.of("name", "名称"), 0).andExpect(redirectedUrl("/tasks/t1"));
	}

	@Test
	@DisplayName("ほかの人が引き受けた処理は、引き継がなければ提出できない")
	void tellsWhoHasTheTask() throws Exception {

		mvc.perform(signed("S0002", post("/tasks/t1/claim"))).andExpect(redirectedUrl("/tasks/t1"));
		var page = page(open("S0001"), "task-claimed");

		assertThat(page.select(".notice:not([hidden]) .notice__title").text()).isEqualTo("見本 太郎さんが引き受けています");
		assertThat(page.select("button[value=submit]")).isEmpty();
		assertThat(page(press("S0001", "submit", complete()).andExpect(status().is(422)), null).select(".error-summary")
			.text()).contains("見本 太郎さんが引き受けています。");
		mvc.perform(signed("S0001", post("/tasks/t1/claim"))).andExpect(redirectedUrl("/tasks/t1"));
		assertThat(page(open("S0001"), null).select("button[value=submit]")).isEmpty();

		mvc.perform(signed("S0001", post("/tasks/t1/take-over")));
		assertThat(page(open("S0001"), null).select(".facts").text()).contains("あなたが引き受けています");
		mvc.perform(signed("S0001", post("/tasks/t1/give-back"))).andExpect(redirectedUrl("/tasks"));
		assertThat(jdbc.sql("select count(*) from work_item where claimed_by is null").query(Integer.class).single())
			.isOne();
	}

	@Test
	@DisplayName("職のない人や、番号を偽った人は断られる")
	void refusesOthers() throws Exception {

		assertThat(page(open("S0003").andExpect(status().isNotFound()), null).text()).doesNotContain("事業調書を作成する",
				"見本事業");
		press("S0003", "save", Map.of("name", "課長")).andExpect(status().isNotFound());
		mvc.perform(signed("S0003", post("/tasks/t1/claim"))).andExpect(status().isNotFound());
		mvc.perform(signed("S0001", get("/tasks/t2"))).andExpect(status().isNotFound());
		mvc.perform(signed("S0001", post("/tasks/t2")).param("_person", "S0001")).andExpect(status().isNotFound());
		mvc.perform(signed("S0001", post("/tasks/t1")).param("_person", "S0002").param("name", "別人"))
			.andExpect(status().isForbidden());
		assertThat(jdbc.sql("select count(*) from form_draft").query(Integer.class).single()).isZero();
	}

}
