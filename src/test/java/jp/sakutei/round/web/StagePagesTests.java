package jp.sakutei.round.web;

import java.time.LocalDate;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.Delegates;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.configuration.RoundFixture;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.Stages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("段階の画面")
class StagePagesTests {

	private static final RequestPostProcessor PLANNING = user("S0001");

	private static final RequestPostProcessor BUDGET = user("S0002");

	@Autowired
	MockMvc web;

	@Autowired
	RoundFixture fixture;

	@Autowired
	Stages stages;

	@Autowired
	EngineWork work;

	@Autowired
	BusinessClock clock;

	@BeforeEach
	void aRound() {
		fixture.anOpenRound();
	}

	@Test
	@DisplayName("両方の日程の段階が、予定と実際の日とともに並ぶ")
	void listsBothTracks() throws Exception {

		var page = Pages.read(web.perform(get("/rounds/dai10-2/stages").with(PLANNING)).andExpect(status().isOk()));

		assertThat(page.select("tbody tr.subtotal").eachText()).startsWith("実施計画の策定", "予算編成");
		assertThat(page.select("tbody tr:has(a)")).hasSize(16);
		assertThat(page.select("tbody tr:has(a)").get(0).text()).contains("実施中", "5月8日（月）～6月30日（金）");
	}

	@Test
	@DisplayName("段階の画面から、理由を書いて早めに始める")
	void opensEarly() throws Exception {

		assertThat(show("section-hearings", PLANNING).select("[aria-labelledby=unmet] textarea").eachAttr("name"))
			.containsExactly("reason.day");
		var refused = Pages.read(web.perform(post("/rounds/dai10-2/stages/section-hearings/open").with(PLANNING)
			.with(csrf())
			.param("reason.day", " ")).andExpect(status().isOk()));
		assertThat(refused.select("[role=alert]").text()).contains("理由を入力してください");

		web.perform(post("/rounds/dai10-2/stages/section-hearings/open").with(PLANNING)
			.with(csrf())
			.param("reason.day", "日程が空いたため")).andExpect(redirectedUrl("/rounds/dai10-2/stages/section-hearings"));

		assertThat(stages.get(RoundFixture.ROUND, new StageId("section-hearings")).isOpen()).isTrue();
		assertThat(show("section-hearings", PLANNING).text()).contains("早めに始めた理由", "日程が空いたため");
	}

	@Test
	@DisplayName("ほかの課の段階は見るだけで、動かせない")
	void leavesOthersStagesAlone() throws Exception {

		assertThat(show("section-hearings", BUDGET).select("textarea, form button[type=submit]:contains(早めに)"))
			.isEmpty();
		web.perform(
				post("/rounds/dai10-2/stages/section-hearings/open").with(BUDGET).with(csrf()).param("reason.day", "a"))
			.andExpect(status().isForbidden());
		web.perform(get("/rounds/dai10-2/stages/survey").with(user("S0009"))).andExpect(status().isForbidden());
	}

	@Test
	@DisplayName("実施中の段階から、締切りの画面へ進める")
	void leadsToTheClosingTask() throws Exception {

		Delegates.replace("openSheetsDelegate", (execution) -> {
		});
		assertThat(show("survey", PLANNING).select("a[href^=/tasks/]")).isEmpty();
		work.runAll();

		assertThat(show("survey", PLANNING).select("a[href^=/tasks/]").text()).isEqualTo("この段階を締め切る");
		assertThat(show("survey", BUDGET).select("a[href^=/tasks/]")).isEmpty();
	}

	@Test
	@DisplayName("配備されたモデルを読める")
	void servesModels() throws Exception {

		web.perform(get("/models/round.bpmn").with(user("S0009")))
			.andExpect(status().isOk())
			.andExpect(content().contentType("application/xml"));
		web.perform(get("/models/other.bpmn").with(user("S0009"))).andExpect(status().isNotFound());
		web.perform(get("/models/round.bpmn")).andExpect(status().is3xxRedirection());
	}

	@Test
	@DisplayName("日程を変えると起こることを先に言い、承知のうえでなら変える")
	void movesWithOpenEyes() throws Exception {

		var days = "/rounds/dai10-2/stages/survey/days";
		var first = Pages.read(web.perform(post(days).with(PLANNING).with(csrf()).params(surveyUntil("2023-08-09")))
			.andExpect(status().isOk()));
		assertThat(first.select("[role=alert]").text()).contains("rough-request", "まだ何も変えていません");
		assertThat(first.select("#end").val()).isEqualTo("2023-08-09");
		assertThat(stages.get(RoundFixture.ROUND, new StageId("survey")).planned().end()).isEqualTo("2023-06-30");

		var confirmed = surveyUntil("2023-08-09");
		confirmed.add("confirmed", "true");
		web.perform(post(days).with(PLANNING).with(csrf()).params(confirmed))
			.andExpect(redirectedUrl("/rounds/dai10-2/stages/survey"));
		assertThat(stages.get(RoundFixture.ROUND, new StageId("survey")).planned().end()).isEqualTo("2023-08-09");
	}

	@Test
	@DisplayName("存在しない日付は断られ、入力したものは残る")
	void keepsWhatWasTyped() throws Exception {
		var page = Pages.read(web.perform(post("/rounds/dai10-2/stages/survey/days").with(PLANNING)
			.with(csrf())
			.params(surveyUntil("2023-06-31"))).andExpect(status().isOk()));
		assertThat(page.select("[role=alert]").text()).contains("実在する日付");
		assertThat(page.select("#end").val()).isEqualTo("2023-06-31");
		assertThat(page.select("#reason").text()).isEqualTo("国の通知が遅れたため");
	}

	@Test
	@DisplayName("画面を開いた後に変わった日は戻らず、入力したものは残る")
	void asksAgainFromAnOldPage() throws Exception {

		var days = "/rounds/dai10-2/stages/section-hearings/days";
		var old = fields(show("section-hearings", PLANNING));
		old.set("end", "2023-07-28");
		old.set("reason", "国の通知が遅れたため");
		var other = fields(show("section-hearings", PLANNING));
		other.set("start", "2023-06-13");
		other.set("reason", "会場の都合");
		web.perform(post(days).with(PLANNING).with(csrf()).params(other)).andExpect(status().isFound());

		var again = Pages
			.read(web.perform(post(days).with(PLANNING).with(csrf()).params(old)).andExpect(status().isOk()));
		assertThat(again.select("[role=alert]").text()).contains("画面を開いた後に", "始まり", "令和5年6月13日（火）", "まだ何も変えていません");
		assertThat(again.select("#start").val()).isEqualTo("2023-06-13");
		assertThat(again.select("#end").val()).isEqualTo("2023-07-28");
		assertThat(again.select("#reason").text()).isEqualTo("国の通知が遅れたため");
		web.perform(post(days).with(PLANNING).with(csrf()).params(fields(again))).andExpect(status().isFound());

		var planned = stages.get(RoundFixture.ROUND, new StageId("section-hearings")).planned();
		assertThat(planned.start()).isEqualTo("2023-06-13");
		assertThat(planned.end()).isEqualTo("2023-07-28");
	}

	private MultiValueMap<String, String> surveyUntil(String end) throws Exception {
		var fields = fields(show("survey", PLANNING));
		fields.set("end", end);
		fields.set("reason", "国の通知が遅れたため");
		return fields;
	}

	private static MultiValueMap<String, String> fields(Document page) {
		var fields = new LinkedMultiValueMap<String, String>();
		page.select("[aria-labelledby=move] input").forEach((field) -> fields.add(field.attr("name"), field.val()));
		fields.add("reason", page.select("#reason").text());
		return fields;
	}

	private Document show(String stage, RequestPostProcessor who) throws Exception {
		clock.freezeAt(LocalDate.of(2023, 5, 9).atTime(9, 0));
		return Pages.read(web.perform(get("/rounds/dai10-2/stages/" + stage).with(who)).andExpect(status().isOk()));
	}

}
