package jp.sakutei.handin;

import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.reading.PartialForm;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revisions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("事務局修正と代理入力")
class CorrectionTests {

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
	GateManagement gates;

	@Autowired
	Revisions revisions;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	ObjectionManagement objections;

	@Autowired
	FormDefinitions forms;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	HandInId handIn;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
		town.sql("insert into basic_policy (round, code, name, aim, position) values ('town', '01', '道路', '', 1)");
		handIn = town.aRequestedSheet();
	}

	@Test
	@DisplayName("字句を直すと、理由と両方の名前の付いた新しい版になり、課に知らせる")
	void correctsWordingAsANewRevision() throws Exception {

		handIn("staff");
		var form = open("/sheets/town:N01/correct", "office").select("main form");
		assertThat(form.select("[name=purpose]")).hasSize(1);
		assertThat(form
			.select("[name^=amounts], [name=kind], [name=placement], [name^=indicators], [name=placementReason]"))
			.isEmpty();

		var done = post(Map.of("purpose", "道路の補修を進める。", "reason", "誤字のため"));
		assertThat(done).isEqualTo("/sheets/town:N01");
		var revision = revisions.of(SHEET).get(0);
		assertThat(revision.number()).isEqualTo(2);
		assertThat(revision.answers().text("purpose")).isEqualTo("道路の補修を進める。");
		assertThat(revision.answers().amounts("amounts")).isEqualTo(SmallTown.goodAnswers().amounts("amounts"));
		assertThat(revision.submittedBy()).isEqualTo(new PersonId("office"));
		assertThat(revision.onBehalfOf()).isEqualTo(new PersonId("staff"));
		assertThat(all.get(handIn).revision()).isEqualTo(2);
		assertThat(jdbc.sql("select recipient from outbox_mail where body like '%字句の修正（目的） 見本 office 誤字のため' order by 1")
			.query(String.class)
			.list()).containsExactly("colleague", "staff");
		assertThat(open("/sheets/town:N01", "staff").text()).contains("事務局修正 第2版", "見本 office（作成：見本 staff）", "誤字のため");
	}

	@Test
	@DisplayName("金額や区分を紛れ込ませても変わらない")
	void neverTouchesWhatIsNotWording() throws Exception {

		handIn("staff");
		post(Map.of("purpose", "道路の補修を進める。", "reason", "誤字のため", "kind", "拡大", "placement", "優先度が高い",
				"amounts.R6.general", "99999"));
		var answers = revisions.of(SHEET).get(0).answers();
		assertThat(answers.text("kind")).isEqualTo("継続");
		assertThat(answers.text("placement")).isEqualTo("政策的");
		assertThat(answers.amounts("amounts").get("R6").get("general").value()).isEqualTo(900);
		assertThat(sheets.get(SHEET).proposedKind()).isEqualTo("継続");
	}

	@Test
	@DisplayName("理由がない、変わりがない、課が作成中、先に変わったときは断る")
	void refuses() throws Exception {

		handIn("staff");
		assertThat(errors(Map.of("purpose", "別の目的", "reason", ""))).contains("修正の理由を入力してください。");
		assertThat(errors(Map.of("reason", "見直し"))).contains("修正したところがありません。");
		assertThat(errors(Map.of("purpose", "別の目的", "reason", "誤字", "_revision", "7"))).contains("開いている間に変わりました");
		gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(1, "直してください。"));
		assertThat(errors(Map.of("purpose", "別の目的", "reason", "誤字"))).contains("いま所管課が作成中のため");
		assertThat(revisions.of(SHEET)).hasSize(1);
	}

	@Test
	@DisplayName("修正した本人は、点検で確認できない")
	void keepsFourEyes() throws Exception {

		handIn("staff");
		gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.approve(1));
		gates.decide(handIn, Gate.DEPARTMENT_HEAD, town.actor("director"), GateDecision.approve(1));
		post(Map.of("purpose", "道路の補修を進める。", "reason", "誤字のため"));
		assertThat(gates.decide(handIn, Gate.OFFICE, town.actor("office"), GateDecision.approve(2)))
			.extracting(FormError::message)
			.singleElement()
			.asString()
			.contains("自分が作成した");
	}

	@Test
	@DisplayName("代理入力で提出した版には両方の名前が残り、課は異議を申し出て回答を受け取る")
	void entersForASectionThatMayObject() throws Exception {

		assertThat(objections.enterFor(SHEET, new PersonId("staff"), "担当者が入院中のため", town.actor("office"))).isEmpty();
		handIn("office");
		assertThat(revisions.of(SHEET).get(0).onBehalfOf()).isEqualTo(new PersonId("staff"));

		assertThat(open("/sheets/town:N01", "staff").select("form[action$=object]")).hasSize(1);
		assertThat(objections.object(SHEET, 1, "金額が違います。", town.actor("staff"))).isEmpty();
		assertThat(objections.object(SHEET, 1, "もう一度", town.actor("head"))).hasSize(1);
		assertThat(open("/appeals", "office").text()).contains("代理入力（第1版、見本 office）への異議", "金額が違います。");
		assertThat(objections.answer(SHEET, 1, "差し戻して直していただきます。", town.actor("office"))).isEmpty();
		assertThat(open("/appeals", "office").text()).contains("回答を待っている異議はありません。");
		assertThat(open("/sheets/town:N01", "staff").text()).contains("見本 staff：金額が違います。", "見本 office：差し戻して直していただきます。");
	}

	@Test
	@DisplayName("代理入力は企画政策課だけ、異議は課の本人だけ")
	void keepsToTheirParts() {

		handIn("staff");
		assertThatThrownBy(() -> objections.enterFor(SHEET, new PersonId("staff"), "理由", town.actor("head")))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> objections.object(SHEET, 1, "理由", town.actor("director")))
			.isInstanceOf(NotAllowed.class);
	}

	private void handIn(String person) {
		var form = forms.current("fill-in-sheet");
		var answers = new FormValues[] { SmallTown.goodAnswers() };
		form.answering()
			.filter((component) -> PartialForm.isCorrectable(component) && !answers[0].has(component.key()))
			.forEach((component) -> answers[0] = answers[0].with(component.key(), "見本"));
		assertThat(handIns.submit(handIn, town.actor(person), answers[0], form.hash())).isEmpty();
	}

	private String post(Map<String, String> typed) throws Exception {
		return correct(typed).getRedirectedUrl();
	}

	private String errors(Map<String, String> typed) throws Exception {
		return Jsoup.parse(correct(typed).getContentAsString()).select(".error-summary").text();
	}

	/** What the page holds, with some of it typed anew. */
	private MockHttpServletResponse correct(Map<String, String> typed) throws Exception {

		var call = MockMvcRequestBuilders.post("/sheets/town:N01/correct").with(user("office")).with(csrf());
		open("/sheets/town:N01/correct", "office").select("main form [name]").forEach((field) -> {
			var value = field.tagName().equals("textarea") ? field.text() : field.val();
			if (!field.attr("name").equals("_csrf") && !typed.containsKey(field.attr("name"))) {
				call.param(field.attr("name"), value);
			}
		});
		typed.forEach(call::param);
		return pages.perform(call).andReturn().getResponse();
	}

	private Document open(String path, String person) throws Exception {
		return Jsoup.parse(pages.perform(get(path).with(user(person))).andReturn().getResponse().getContentAsString());
	}

}
