package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.form.FormError;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.matter.MatterId;
import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.NewMatter;
import jp.sakutei.sheet.HandInId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("回答のない対応事項があるときの確認")
class UnansweredAtGateTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	HandInManagement handIns;

	@Autowired
	GateManagement gates;

	@Autowired
	MatterManagement matters;

	@Autowired
	FormDefinitions forms;

	@Autowired
	JdbcClient jdbc;

	private SmallTown town;

	private HandInId handIn;

	@BeforeEach
	void aSheetAtItsHeadWithAMatter() {
		town = new SmallTown(application);
		handIn = town.aRequestedSheet();
		assertThat(handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(),
				forms.current("fill-in-sheet").hash()))
			.isEmpty();
		matters.open(new NewMatter(SmallTown.ROUND.value(), new MatterOrigin(MatterKind.HEARING, "h", "各課等ヒアリング"),
				"town:N01", "N01 見本事業（道路）", "0101", "効果を確かめること", null));
	}

	@Test
	@DisplayName("理由がなければ通らず、理由を書けば通って記録に残る")
	void passesWithAReasonOnly() {

		assertThat(approve(null)).extracting(FormError::field).containsExactly("despite");
		assertThat(approve(" ")).extracting(FormError::message)
			.containsExactly("この事業には、まだ回答のない対応事項が1件あります。この調書の画面で、回答を待たずに進める理由を入力してください。");
		assertThat(approve("回答は別に受け取るため。")).isEmpty();
		assertThat(jdbc.sql("select reason from journal_entry where reason is not null").query(String.class).list())
			.containsExactly("回答は別に受け取るため。");
	}

	@Test
	@DisplayName("回答があれば、理由は要らない。差し戻すのにも要らない")
	void asksForNoneWhereItIsAnswered() {

		assertThat(gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(1, "根拠を。")))
			.isEmpty();
		assertThat(handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers().with("purpose", "直した目的"),
				forms.current("fill-in-sheet").hash()))
			.isEmpty();
		var matter = jdbc.sql("select id from matter").query(String.class).single();
		matters.answer(new MatterId(matter), "確かめました。", false, town.actor("staff"));
		assertThat(gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.approve(2))).isEmpty();
	}

	@Test
	@DisplayName("画面には何に回答がないかが出て、まとめて確認では未処理になる")
	void isShownAndNotPassedWithOthers() throws Exception {

		var task = jdbc.sql("select task_id from work_item where business_key = ?")
			.param(handIn.value())
			.query(String.class)
			.single();
		assertThat(open("/tasks/" + task).select("main").text()).contains("まだ回答のない対応事項", "・各課等ヒアリング：効果を確かめること");

		var line = open("/gates").select("input[name=handIn]").val();
		var answer = pages
			.perform(post("/gates").with(user("head")).with(csrf()).param("handIn", line).param("decision", "approve"))
			.andReturn();
		var page = Pages
			.read(pages.perform(get("/gates").with(user("head")).cookie(answer.getResponse().getCookies())));
		assertThat(page.select("section[aria-labelledby=results-heading] li").text()).contains("未処理", "まだ回答のない対応事項が1件");
	}

	private List<FormError> approve(String despite) {
		return gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.approve(1).despite(despite));
	}

	private Document open(String path) throws Exception {
		return Pages.read(pages.perform(get(path).with(user("head"))).andExpect(status().isOk()));
	}

}
