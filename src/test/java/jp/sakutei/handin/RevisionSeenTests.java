package jp.sakutei.handin;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.reading.PartialForm;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("開いている間に版が変わった画面")
class RevisionSeenTests {

	private static final ProjectSheetId SHEET = new ProjectSheetId("town:N01");

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	HandInManagement handIns;

	@Autowired
	HandIns all;

	@Autowired
	GateDecisions decisions;

	@Autowired
	FormDefinitions forms;

	@Autowired
	JdbcClient jdbc;

	private SmallTown town;

	private HandInId handIn;

	@BeforeEach
	void aSheetAtItsSectionHead() {
		town = new SmallTown(application);
		town.sql("insert into basic_policy (round, code, name, aim, position) values ('town', '01', '道路', '', 1)");
		handIn = town.aRequestedSheet();
		var form = forms.current("fill-in-sheet");
		var answers = form.answering()
			.filter(PartialForm::isCorrectable)
			.filter((component) -> !SmallTown.goodAnswers().has(component.key()))
			.reduce(SmallTown.goodAnswers(), (some, component) -> some.with(component.key(), "見本"), (one, other) -> one)
			.with("purpose", "道路を直す。");
		assertThat(handIns.submit(handIn, town.actor("staff"), answers, form.hash())).isEmpty();
	}

	@Test
	@DisplayName("課長が第1版を見て確認しても第2版は確認されず、違いを見てから確認できる")
	void asksAgainAtAGate() throws Exception {

		var path = "/tasks/" + jdbc.sql("select task_id from work_item").query(String.class).single();
		var page = open(path, "head");
		correct();

		var refused = post(path, "head", page, Map.of("decision", "approve", "_action", "submit"));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(all.get(handIn).state()).isEqualTo(HandInState.SECTION_HEAD);
		assertThat(decisions.of(SHEET)).isEmpty();
		var again = Jsoup.parse(refused.getContentAsString());
		assertThat(again.select(".error-summary").text()).contains("第1版が第2版になりました");
		assertThat(again.select("section:has(#changed-since)").text()).contains("第1版から第2版", "削除：直す", "追加：補修する");
		assertThat(again.select("[name=decision][checked]").val()).isEqualTo("approve");

		assertThat(post(path, "head", again, Map.of("_action", "submit")).getRedirectedUrl())
			.startsWith("/tasks?done=");
		assertThat(decisions.of(SHEET)).singleElement().extracting(GateDecisions.Recorded::revision).isEqualTo(2);
	}

	@Test
	@DisplayName("一覧でまとめて決めるときも、行に示した版だけを確認し、違いへのリンクを示す")
	void asksAgainInTheList() throws Exception {

		var page = open("/gates", "head");
		correct();

		var line = page.select("input[name=handIn]").val();
		var call = MockMvcRequestBuilders.post("/gates").with(user("head")).with(csrf());
		var flash = pages.perform(call.param("handIn", line).param("decision", "approve")).andReturn().getFlashMap();
		assertThat(all.get(handIn).state()).isEqualTo(HandInState.SECTION_HEAD);
		var changes = "/sheets/town:N01/compare?from=1&to=2";
		assertThat(flash.get("results").toString()).contains("第1版が第2版になりました", changes);
		assertThat(open(changes, "head").text()).contains("［追加：補修する］");
	}

	/** The office puts the wording right meanwhile: revision 2. */
	private void correct() throws Exception {
		var page = open("/sheets/town:N01/correct", "office");
		var typed = Map.of("purpose", "道路を補修する。", "reason", "用語をそろえるため");
		assertThat(post("/sheets/town:N01/correct", "office", page, typed).getRedirectedUrl())
			.isEqualTo("/sheets/town:N01");
	}

	/** The main form of a page, with some of it typed anew. */
	private MockHttpServletResponse post(String path, String person, Document page, Map<String, String> typed)
			throws Exception {

		var call = MockMvcRequestBuilders.post(path).with(user(person)).with(csrf());
		var fields = new HashMap<String, String>();
		page.select("main form:has(input[type=hidden]) [name]:not(button)").forEach((field) -> {
			if (!field.attr("type").matches("radio|checkbox") || field.hasAttr("checked")) {
				fields.put(field.attr("name"), field.tagName().equals("textarea") ? field.text() : field.val());
			}
		});
		fields.remove("_csrf");
		fields.putAll(typed);
		fields.forEach(call::param);
		return pages.perform(call).andReturn().getResponse();
	}

	private Document open(String path, String person) throws Exception {
		return Jsoup.parse(pages.perform(get(path).with(user(person))).andReturn().getResponse().getContentAsString());
	}

}
