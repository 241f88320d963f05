package jp.sakutei.survey;

import java.time.LocalDate;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.round.stage.LeftBehind;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("調査を締め切る画面")
class SurveyClosingPageTests extends SurveyWithNothingIn {

	@Test
	@DisplayName("一度に全ての扱いを決め、締め切る前に、どうなるかを示して尋ねる")
	void asksBeforeItCloses() throws Exception {

		var path = "/tasks/" + task().taskId();
		var page = Pages.read(web.perform(get(path).with(user("S0201P"))).andExpect(status().isOk()));
		assertThat(page.select("select[name$=treatment]")).hasSize(1);
		var all = sheets.ofRound(round.value()).size();

		var asked = Pages.read(press(page, path, "2023-06-09", "").andExpect(status().isOk()));
		assertThat(asked.select("#consequences li").eachText()).containsExactly(
				"6月9日（金）まで待つ（課の提出期限が変わります）：" + all + "件",
				"「" + stages.get(round, SURVEY).name() + "」は終わりになり、再開できません。後から提出された事業調書は、期限後提出になります。");
		assertThat(stages.get(round, SURVEY).isOpen()).isTrue();
		var sign = asked.select("input[name=_confirmed]").attr("value");

		var other = Pages.read(press(asked, path, "2023-06-12", sign).andExpect(status().isOk()));
		assertThat(other.select("#consequences li").get(0).text()).startsWith("6月12日（月）まで待つ");
		assertThat(stages.get(round, SURVEY).isOpen()).isTrue();

		press(other, path, "2023-06-12", other.select("input[name=_confirmed]").attr("value"))
			.andExpect(status().is3xxRedirection());
		assertThat(stages.leftBehind(round, SURVEY)).hasSize(all)
			.extracting(LeftBehind::due)
			.containsOnly(LocalDate.of(2023, 6, 12));
	}

	private ResultActions press(Document page, String path, String until, String sign) throws Exception {
		var press = post(path).with(user("S0201P"))
			.with(csrf())
			.param("_action", "submit")
			.param("_person", "S0201P")
			.param("_version", page.select("input[name=_version]").attr("value"))
			.param("_page", page.select("input[name=_page]").attr("value"))
			.param("missing[]", "1")
			.param("missing[0].state", "依頼済")
			.param("missing[0].treatment", "wait")
			.param("missing[0].until", until)
			.param("reason", "期日のため");
		return web.perform(sign.isEmpty() ? press : press.param("_confirmed", sign));
	}

}
