package jp.sakutei.handin;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.sakutei.SakuteiTest;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("画面からは送られない決定")
class ForgedDecisionTests extends GatesOfATown {

	private static final String UNSEEN = "画面を開いた後に内容が変わったか";

	@ParameterizedTest
	@ValueSource(strings = { "0", "99", "x", "-1", "999999999" })
	@DisplayName("示していない版を見たとする決定は、理由を言って受け付けない")
	void refusesRevisionsThatNeverWere(String seen) throws Exception {

		var refused = read(form(task(0)).param("_seen", seen).param("decision", "approve"), 422);
		assertThat(refused.select(".error-summary").text()).contains(UNSEEN, "今は第1版");

		var line = waiting.get(0).value() + "@" + seen + "@section-head";
		var results = pages
			.perform(post("/gates").with(user("head")).with(csrf()).param("handIn", line).param("decision", "approve"))
			.andReturn()
			.getFlashMap();
		assertThat(results.toString()).doesNotContain("/compare");
		assertThat(states()).containsOnly(HandInState.SECTION_HEAD);
	}

	@Test
	@DisplayName("承認と差し戻しの両方を送ると、どちらもしない")
	void takesNoSideOfTwo() throws Exception {

		var refused = read(form(task(0)).param("_seen", "1").param("decision", "approve", "return"), 422);
		assertThat(refused.select(".error-summary").text()).contains("一つだけ選んでください");
		pages
			.perform(post("/gates").with(user("head"))
				.with(csrf())
				.param("handIn", waiting.get(0).value() + "@1@section-head")
				.param("decision", "approve", "return"))
			.andExpect(status().isBadRequest());
		assertThat(states()).containsOnly(HandInState.SECTION_HEAD);
	}

	@Test
	@DisplayName("提出と一時保存の両方のボタンを送ると、提出しない")
	void handsNothingInForTwoButtons() throws Exception {

		pages.perform(form(task(0)).param("_seen", "1").param("decision", "approve").param("_action", "save"))
			.andExpect(status().is3xxRedirection());
		assertThat(states()).containsOnly(HandInState.SECTION_HEAD);
	}

	@Test
	@DisplayName("一つしか聞いていないことに二つ送ると、どの画面も受け付けない")
	void refusesTwoAnswersToOneQuestion() throws Exception {

		town.post("office", "administrator", null, null);
		for (var twice : List.of("enabled=true&enabled=false", "enabled=false&enabled=true")) {
			pages.perform(post("/people/staff/enabled?" + twice).with(user("office")).with(csrf()))
				.andExpect(status().isBadRequest());
		}
		pages.perform(post("/people/staff/enabled?enabled=true&enabled=true").with(user("office")).with(csrf()))
			.andExpect(status().is3xxRedirection());
	}

	private MockHttpServletRequestBuilder form(String task) {
		return post(task).with(user("head"))
			.with(csrf())
			.param("_person", "head")
			.param("_version", "0")
			.param("_action", "submit");
	}

	private Document read(MockHttpServletRequestBuilder call, int expected) throws Exception {
		var result = pages.perform(call).andExpect(status().is(expected)).andReturn();
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

}
