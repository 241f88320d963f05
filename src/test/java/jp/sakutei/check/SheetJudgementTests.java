package jp.sakutei.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandIns;
import jp.sakutei.handin.SmallTown;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.Judgements;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheetManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("点検に要る事実と、その結果")
class SheetJudgementTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	HandInManagement handIns;

	@Autowired
	HandIns all;

	@Autowired
	Judgements judgements;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	FormDefinitions forms;

	@Autowired
	MockMvc pages;

	SmallTown town;

	HandInId handIn;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
		handIn = town.aRequestedSheet();
	}

	@Test
	@DisplayName("市民実感度、活動の言葉、個別計画は、回の設定から読む")
	void readsTheRoundsOwnFacts() {

		town.sql("insert into basic_policy (round, code, name, aim, position) values ('town', '01', '見本施策', '姿', 1)");
		town.sql("insert into citizens_feeling values ('town', '01', 'R3', 52), ('town', '01', 'R4', 51.9)");
		town.sql("insert into word (round, list, position, word) values ('town', 'outputWords', 1, '参加者数')");
		town.sql("insert into individual_plan (round, code, name, position) values ('town', 'P1', '見本計画', 1)");
		town.sql("insert into individual_plan_indicator values ('town', 'P1', 1, '参加者数（ＡＢ）', '人')");
		town.sql("insert into individual_plan_target values ('town', 'P1', 1, 'R8', 70)");

		assertThat(rules(named("参加者数(ab)"))).containsExactly("R-06", "R-27", "R-28");
		assertThat(rules(SmallTown.goodAnswers().with("progress", "おおむね順調"))).isEmpty();
	}

	@Test
	@DisplayName("書いている間の点検は、指標がいくつあっても二つのSQL文で済む")
	void costsTwoStatements() throws Exception {

		var answers = SmallTown.goodAnswers();
		var indicator = answers.rows("indicators").get(0).asMap();
		var many = answers.with("indicators", Collections.nCopies(20, indicator));

		assertThat(Statements.sentBy(() -> handIns.findings(handIn, answers))).hasSize(2);
		assertThat(Statements.sentBy(() -> handIns.findings(handIn, many))).hasSize(2);
	}

	@Test
	@DisplayName("ほかの課の似た事業を、参考として示す")
	void findsALikelyDuplicate() {

		town.sql("insert into section (code, department, name, position) values ('0102', '01', '公園課', 2)");
		var other = projects.propose(SmallTown.ROUND, "0102", "高齢者の外出支援事業", new PersonId("staff"));
		town.sql("update project_sheet set like_content = '高齢者 外出の機会を増やす' where id = '" + other.id() + "'");
		var answers = SmallTown.goodAnswers()
			.with("name", "高齢者外出支援事業")
			.with("targetGroup", "高齢者")
			.with("purpose", "外出する機会を増やす");

		assertThat(handIns.findings(handIn, answers)).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("R-31");
			assertThat(finding.level()).isEqualTo(FormFinding.Level.NOTE);
			assertThat(finding.message()).contains(other.title(), "公園課");
		});
		assertThat(rules(answers.with("name", "見本事業"))).isEmpty();
	}

	@Test
	@DisplayName("取り下げた事業は、似た事業として示さない")
	void forgetsWithdrawnDuplicates() {

		town.sql("insert into section (code, department, name, position) values ('0102', '01', '公園課', 2)");
		var other = projects.propose(SmallTown.ROUND, "0102", "高齢者の外出支援事業", new PersonId("staff"));
		town.sql("update project_sheet set like_content = '高齢者 外出の機会を増やす' where id = '" + other.id() + "'");
		var answers = SmallTown.goodAnswers()
			.with("name", "高齢者外出支援事業")
			.with("targetGroup", "高齢者")
			.with("purpose", "外出する機会を増やす");
		assertThat(rules(answers)).containsExactly("R-31");

		projects.perform(other.id(), ProjectDeed.TREAT_AS_WITHDRAWN, Body.OFFICE,
				new Occasion("survey", "提出がないため", new PersonId("office")));
		assertThat(rules(answers)).isEmpty();
	}

	@Test
	@DisplayName("注意は理由を書けば通り、理由と規則の版が提出された版に残る")
	void keepsReasonsAndVersions() {

		var answers = withoutSource();
		var refused = submit(answers);
		assertThat(refused).extracting(FormError::field).containsExactly("note.R-26_indicators-0-source");

		assertThat(submit(answers.with("notes", Map.of("R-26_indicators-0-source", "調査を始めるため", "other", "余分"))))
			.isEmpty();
		var sheet = all.get(handIn).sheet();
		assertThat(judgements.of(sheet, 1)).singleElement().satisfies((kept) -> {
			assertThat(kept.reason()).isEqualTo("調査を始めるため");
			assertThat(kept.finding().ruleVersion()).hasSize(64);
		});
		assertThat(jdbc.sql("select count(*) from revision_judgement where sheet = ?")
			.param(sheet.value())
			.query(Integer.class)
			.single()).isEqualTo(3);
		assertThat(
				jdbc.sql("select answers ? 'notes' from revision".replace("? '", "?? '")).query(Boolean.class).single())
			.isFalse();
	}

	@Test
	@DisplayName("確認する人は、注意とその理由を、一覧と調書の画面で見る")
	void showsReviewersTheReasons() throws Exception {

		submit(withoutSource().with("notes", Map.of("R-26_indicators-0-source", "調査を始めるため")));

		var list = Pages.read(pages.perform(get("/gates").with(user("head"))).andExpect(status().isOk()));
		assertThat(list.select(".badge--warning").eachText()).contains("注意 1件");
		var sheet = all.get(handIn).sheet().value();
		var page = Pages.read(pages.perform(get("/sheets/" + sheet).with(user("head"))).andExpect(status().isOk()));
		assertThat(page.select("main").text()).contains("データの出典がありません。", "課の理由：調査を始めるため").doesNotContain("R-26");
		var task = jdbc.sql("select task_id from work_item").query(String.class).single();
		var gate = Pages.read(pages.perform(get("/tasks/" + task).with(user("head"))).andExpect(status().isOk()));
		assertThat(gate.select("section:has(#points)").text()).contains("目立つ点 1件", "課の理由：調査を始めるため");
	}

	private List<String> rules(FormValues answers) {
		return handIns.findings(handIn, answers).stream().map(FormFinding::rule).toList();
	}

	private List<FormError> submit(FormValues answers) {
		return handIns.submit(handIn, town.actor("staff"), answers, forms.current("fill-in-sheet").hash());
	}

	private static FormValues named(String name) {
		return changed("name", name);
	}

	private static FormValues withoutSource() {
		return changed("source", "");
	}

	private static FormValues changed(String key, String text) {
		var answers = SmallTown.goodAnswers();
		var indicator = new LinkedHashMap<>(answers.rows("indicators").get(0).asMap());
		indicator.put(key, text);
		return answers.with("indicators", List.of(indicator));
	}

}
