package jp.sakutei.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.LeftBehind;
import jp.sakutei.round.stage.LeftBehind.Treatment;
import jp.sakutei.round.stage.SheetLeftBehind;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

@SakuteiTest
@DisplayName("取下げと、その取消し")
class WithdrawalTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	HandIns all;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	TakingBack takingBack;

	@Autowired
	BusinessClock clock;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	HandInId handIn;

	ProjectSheetId sheet;

	@BeforeEach
	void aSheetOfARunningProject() {
		town = new SmallTown(application);
		handIn = town.aRequestedSheet();
		sheet = all.get(handIn).sheet();
		town.sql("update project_sheet set kind = '継続', proposed_kind = '継続', progress = '順調'");
	}

	@Test
	@DisplayName("続いている事業を取り下げられるのは課長で、企画政策課にメールが出る")
	void needsTheHead() {

		assertThat(projects.withdraw(sheet, town.actor("staff"), "取りやめ")).extracting(FormError::message)
			.singleElement()
			.asString()
			.contains("ほかの事業は、課長が取り下げます。");
		assertThat(sheets.get(sheet).isOver()).isFalse();
		assertThat(mails("project-withdrawn")).isEmpty();

		assertThat(projects.withdraw(sheet, town.actor("head"), "別の事業で行うため")).isEmpty();

		assertThat(sheets.get(sheet).placement()).isEqualTo(Placement.WITHDRAWN);
		assertThat(all.get(handIn).state()).isEqualTo(HandInState.WITHDRAWN);
		assertThat(mails("project-withdrawn")).singleElement()
			.satisfies((mail) -> assertThat(mail).startsWith("office ").endsWith("見本 office 見本 head 道路整備課 別の事業で行うため"));
	}

	@Test
	@DisplayName("調書の画面は、担当者には取下げを、企画政策課には取消しを、できるときだけ示す")
	void offersWhatMayBeDone() throws Exception {

		assertThat(page("staff").select("form[action$=withdraw]")).isEmpty();
		assertThat(page("head").select("form[action$=withdraw]")).hasSize(1);
		assertThat(page("office").select("form[action$=take-back]")).isEmpty();

		pages.perform(post("/sheets/" + sheet + "/withdraw").with(user("head")).with(csrf()).param("reason", "取りやめ"))
			.andExpect(redirectedUrl("/sheets/" + sheet));

		assertThat(page("head").select("form[action$=withdraw], form[action$=take-back]")).isEmpty();
		assertThat(page("office").select("form[action$=take-back]")).hasSize(1);

		pages
			.perform(post("/sheets/" + sheet + "/take-back").with(user("office"))
				.with(csrf())
				.param("reason", "誤り")
				.param("due", clock.today().plusDays(7).toString()))
			.andExpect(redirectedUrl("/sheets/" + sheet));
		assertThat(sheets.get(sheet).isOver()).isFalse();
	}

	@Test
	@DisplayName("取り消すと前の位置付けに戻り、止まった調書はあらためて依頼され、課に知らせる")
	void isTakenBack() {

		projects.perform(sheet, ProjectDeed.PLACE, Body.OFFICE,
				new Occasion("hearing", "必要なため", new PersonId("office")));
		projects.withdraw(sheet, town.actor("head"), "取りやめ");
		var office = town.actor("office");
		var due = clock.today().plusDays(7);

		assertThat(takingBack.takeBack(sheet, null, "誤り", office)).extracting(FormError::message)
			.singleElement()
			.asString()
			.contains("新しい提出期限");
		assertThat(takingBack.takeBack(sheet, clock.today(), "誤り", office)).hasSize(1);
		assertThat(takingBack.takeBack(sheet, due, " ", office)).extracting(FormError::field).containsExactly("reason");
		assertThat(takingBack.takeBack(sheet, due, "課長の勘違いのため", office)).isEmpty();

		assertThat(sheets.get(sheet).placement()).isEqualTo(Placement.DRAFT);
		assertThat(all.openOf(sheet)).get().satisfies((again) -> {
			assertThat(again.reason()).isEqualTo(HandInReason.SURVEY);
			assertThat(again.dues().fillIn()).isEqualTo(due);
		});
		assertThat(mails("entered-for")).hasSize(2).allMatch((mail) -> mail.contains("取下げの取消し"));
		assertThat(takingBack.takeBack(sheet, due, "もう一度", office)).hasSize(1);
	}

	@Test
	@DisplayName("調書が止まっていなければ、期限なしで取り消せる")
	void needsNoDayWhereNothingStopped() {
		new Passage(application, town).toItsEnd(handIn);
		projects.withdraw(sheet, town.actor("head"), "取りやめ");
		assertThat(takingBack.takeBack(sheet, null, "誤り", town.actor("office"))).isEmpty();
		assertThat(all.openOf(sheet)).isEmpty();
	}

	@Test
	@DisplayName("取下げを取り消せるのは企画政策課だけ、取り下げられるのは所管課だけ")
	void keepsToTheirParts() {
		assertThatThrownBy(() -> projects.withdraw(sheet, town.actor("office"), "理由")).isInstanceOf(NotAllowed.class);
		projects.withdraw(sheet, town.actor("head"), "取りやめ");
		assertThatThrownBy(() -> projects.takeBack(sheet, town.actor("head"), "誤り")).isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("取下げ扱いは、その事業の理由を残し、所管課に知らせる")
	void tellsTheSectionThatItIsTreatedAsWithdrawn() {

		events.publishEvent(new SheetLeftBehind(new RoundId("town"), new StageId("survey"),
				new LeftBehind(sheet.value(), Treatment.WITHDRAWN, null, "連絡しても提出がないため"), town.actor("office")));

		assertThat(sheets.get(sheet)).satisfies((withdrawn) -> {
			assertThat(withdrawn.placement()).isEqualTo(Placement.WITHDRAWN);
			assertThat(withdrawn.placementReason()).isEqualTo("連絡しても提出がないため");
		});
		assertThat(mails("entered-for")).hasSize(2)
			.allMatch((mail) -> mail.contains("取下げ扱い") && mail.contains("連絡しても提出がないため"));
	}

	@Test
	@DisplayName("点検済の後に取り下げた事業は、一覧でも取下げと出て、取下げで絞れる")
	void standsAsWithdrawnInTheList() throws Exception {

		new Passage(application, town).toItsEnd(handIn);
		assertThat(rows("点検済")).hasSize(1);
		projects.withdraw(sheet, town.actor("head"), "取りやめ");

		assertThat(rows("点検済")).isEmpty();
		assertThat(rows("取下げ")).singleElement().asString().contains("取下げ").doesNotContain("点検済");
	}

	private List<String> rows(String state) throws Exception {
		var list = pages.perform(get("/rounds/town/sheets").param("state", state).with(user("office")));
		return Jsoup.parse(list.andReturn().getResponse().getContentAsString()).select("tbody tr").eachText();
	}

	private List<String> mails(String kind) {
		return jdbc.sql("select recipient || ' ' || body from outbox_mail where kind = ? order by id")
			.param(kind)
			.query(String.class)
			.list();
	}

	private Document page(String person) throws Exception {
		return Jsoup.parse(pages.perform(get("/sheets/" + sheet).with(user(person)))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

}
