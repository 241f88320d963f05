package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.Visits;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.sheet.HandInId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("調書を読む画面")
class SheetPageTests {

	private static final String SHEET = "/sheets/town:N01";

	@Autowired
	ApplicationContext application;

	@Autowired
	HandInManagement handIns;

	@Autowired
	FormDefinitions forms;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	Visits visits;

	HandInId handIn;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
		visits = new Visits(application);
		handIn = town.aRequestedSheet();
	}

	@Test
	@DisplayName("まだ書かれていない調書は、誰の番かを言い、その人にだけ作業への入口を示す")
	void leadsToTheTaskOfWhoHasIt() throws Exception {

		var page = visits.read(SHEET, "staff");

		assertThat(page.select("[aria-label=なぜここにあるか]").text()).contains("いまは道路整備課が、書き始めるところです（期限 5月28日（日））",
				"策定の初めの調査として全ての課に依頼したものです。");
		assertThat(page.select("[aria-label=なぜここにあるか] a[href^=/tasks/]").eachText()).containsExactly("事業調書を作成する");
		assertThat(visits.read(SHEET, "head").select("[aria-label=なぜここにあるか] a")).isEmpty();
		assertThat(visits.read(SHEET, "head").select(".aside").text()).contains("担当者（見本 colleagueさん、見本 staffさん）");
	}

	@Test
	@DisplayName("提出すると、費用・指標・次の確認が一画面で分かり、全文はたたまれている")
	void tellsTheProjectOnOneScreen() throws Exception {

		handIn();
		var page = visits.read(SHEET, "head");

		assertThat(page.select("#cost ~ .table-box tbody tr").eachText().get(0)).isEqualTo("令和6年度 1,000 900");
		assertThat(page.select("#aim ~ .table-box tbody tr").text()).contains("整備率成果指標・上げる・単位 ％", "50令和4年度", "60");
		assertThat(page.select("#aim ~ .table-box svg.spark")).hasSize(1);
		assertThat(page.select(".aside").text()).contains("部長の承認 → 企画政策課の点検");
		assertThat(page.select("details > summary:contains(調書の全文を読む)")).hasSize(1);
		assertThat(page.select("details[open]")).isEmpty();
		assertThat(visits.read(SHEET + "?revision=1", "head").select("details[open] > summary").text())
			.contains("調書の全文を読む（第1版");
	}

	@Test
	@DisplayName("会議の決定・ヒアリング・意見・予算と、それへの対応が並ぶ")
	void showsWhatWasDecided() throws Exception {

		aDecision("policy-study", "効果を確かめること");
		town.sql(
				"""
						insert into matter (id, round, kind, origin, origin_name, sheet, subject, section, content, state, due,
						  raised_at)
						values ('town:f1', 'town', 'meeting', 'town:policy-study', '施策検討会', 'town:N01', 'N01', '0101', '効果を確かめること', 'open',
						  '2023-06-09', '2023-05-20')
						""");
		town.sql("""
				insert into section_hearing (id, round, section, state, held_on)
				values ('town:h', 'town', '0101', 'heard', '2023-05-22')
				""");
		town.sql("""
				insert into hearing_sheet (hearing, sheet, revision, judgement, reason, consequence)
				values ('town:h', 'town:N01', null, 'draft', '必要なため', 'none')
				""");

		var rows = visits.read(SHEET, "staff").select("section:has(h2:contains(何が決まったか)) tbody tr").eachText();

		assertThat(rows).containsExactly("各課等ヒアリング5月22日（月） 位置付け案とする 必要なため", "施策検討会5月20日（土） 採択 効果を確かめること 未対応6月9日（金）まで");
		assertThat(visits.read(SHEET, "staff").select("h2:contains(指摘と対応)")).isEmpty();
		assertThat(visits.read(SHEET, "staff").select("[aria-label=なぜここにあるか]").text())
			.contains("このほか、対応事項1件への回答が残っています（期限 6月9日（金））。");
	}

	@Test
	@DisplayName("決定や記録がいくつあっても同じ数のSQL文で開く")
	void costsTheSameAtAnyNumberOfRecords() throws Exception {

		handIn();
		visits.read(SHEET, "head");
		var few = Statements.sentBy(() -> visits.read(SHEET, "head"));
		for (var kind : List.of("policy-study", "project-study", "committee")) {
			aDecision(kind, "条件");
		}
		var many = Statements.sentBy(() -> visits.read(SHEET, "head"));

		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(40);
	}

	@Test
	@DisplayName("作業の画面も、なぜ来たかを言う")
	void theTaskSaysWhyItIsThere() throws Exception {

		var task = jdbc.sql("select task_id from work_item where business_key = ?")
			.param(handIn.value())
			.query(String.class)
			.single();

		assertThat(visits.read("/tasks/" + task, "staff").select("details:has(summary:contains(なぜここにあるか))").text())
			.contains("いまは道路整備課が、書き始めるところです", "提出すると、決まりにより課長の確認、部長の承認、企画政策課の点検に進みます。");
	}

	private void handIn() {
		assertThat(handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(),
				forms.current("fill-in-sheet").hash()))
			.isEmpty();
	}

	private void aDecision(String kind, String condition) {
		jdbc.sql("""
				insert into meeting_kind (round, id, name, agenda, decides, opinions, members, position)
				values ('town', :kind, '施策検討会', 'policies', false, false, '{}', 1)
				""").param("kind", kind).update();
		jdbc.sql("""
				insert into result_word (round, meeting_kind, code, label, effect, position)
				values ('town', :kind, 'adopted', '採択', 'approve', 1)
				""").param("kind", kind).update();
		jdbc.sql(
				"""
						insert into meeting (id, round, kind, name, state) values ('town:' || :kind, 'town', :kind, '施策検討会', 'closed')
						""")
			.param("kind", kind)
			.update();
		jdbc.sql("insert into meeting_session (meeting, number, held_on) values ('town:' || :kind, 1, '2023-05-20')")
			.param("kind", kind)
			.update();
		jdbc.sql(
				"""
						insert into meeting_item (meeting, session, position, sheet, title, section, result, effect, condition, sent_on)
						values ('town:' || :kind, 1, 1, 'town:N01', 'N01', '0101', 'adopted', 'approve', :condition, '2023-05-20T00:00:00Z')
						""")
			.param("kind", kind)
			.param("condition", condition)
			.update();
	}

}
