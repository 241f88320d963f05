package jp.sakutei.handin;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("版の比較")
class ComparisonPageTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	HandInManagement handIns;

	@Autowired
	GateManagement gates;

	@Autowired
	FormDefinitions forms;

	SmallTown town;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
	}

	@Test
	@DisplayName("変わった言葉に印が付き、金額は差が出て、変わらない項目はたたまれる")
	void marksWhatChanged() throws Exception {

		aSheetHandedInTwice();
		var page = open("/sheets/town:N01/compare");

		var reason = page.select("tr:has(th:containsOwn(その理由))").first();
		assertThat(reason.select("del").text()).contains("計画的に");
		assertThat(reason.select("ins").text()).contains("前倒しで");
		var amount = page.select("main > section > .table-box tr:has(th:containsOwn(一般財源))");
		assertThat(amount).hasSize(1);
		assertThat(amount.select("td").eachText()).containsExactly("［削除：900］", "［追加：1,300］", "+400");
		assertThat(page.select("details tr:has(th:containsOwn(事業名)) ins")).isEmpty();
		assertThat(page.select("main > section > .table-box tr:has(th:containsOwn(事業名))")).isEmpty();
	}

	@Test
	@DisplayName("差し戻し以降・前回の会議以降・前の版との違いは一度で開ける")
	void linksToWhatPeopleAskFor() throws Exception {

		aSheetHandedInTwice();
		town.sql(
				"insert into meeting_kind (round, id, name, agenda, decides, opinions, members, position) values ('town', 'policy-study', '施策検討会', 'policies', false, false, '{}', 1)");
		town.sql(
				"insert into meeting (id, round, kind, name, state) values ('town:m', 'town', 'policy-study', '施策検討会', 'closed')");
		town.sql(
				"insert into meeting_session (meeting, number, frozen_at) values ('town:m', 1, '2023-05-09T00:00:00Z')");
		town.sql("insert into meeting_paper values ('town:m', 1, 'town:N01', 1)");
		town.sql(
				"insert into section_hearing (id, round, section, state, held_on) values ('town:h', 'town', '0101', 'heard', '2023-05-09')");
		town.sql(
				"insert into hearing_sheet (hearing, sheet, revision, judgement, reason, consequence) values ('town:h', 'town:N01', 1, 'draft', '理由', 'none')");

		var links = open("/sheets/town:N01").select("a[href*=compare?from]");

		assertThat(links.eachText()).containsExactly("差し戻し以降の変更", "各課等ヒアリング以降の変更", "前回の会議（施策検討会）以降の変更", "前の版との違い");
		assertThat(links.eachAttr("href")).containsOnly("/sheets/town:N01/compare?from=1&to=2");
		assertThat(open("/sheets/town:N01/compare?from=2&to=2").select(".empty").text()).contains("同じ版");
	}

	@Test
	@DisplayName("版や指摘がいくつあっても同じ数のSQL文で開く")
	void costsTheSameAtAnyNumberOfRevisions() throws Exception {

		aSheetHandedInTwice();
		for (var path : List.of("/sheets/town:N01", "/sheets/town:N01/compare")) {
			open(path);
			var few = Statements.sentBy(() -> open(path));
			handInAgain(5);
			var many = Statements.sentBy(() -> open(path));
			assertThat(many).as(path).hasSameSizeAs(few);
		}
	}

	@Test
	@DisplayName("版が一つだけのときは、選ばせずにそう言う")
	void offersNothingToCompareWithOneRevision() throws Exception {

		var handIn = town.aRequestedSheet();
		handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), forms.current("fill-in-sheet").hash());
		var page = open("/sheets/town:N01/compare");

		assertThat(page.select("form[aria-label=比べる版]")).isEmpty();
		assertThat(page.select(".empty").eachText()).containsExactly("提出された版は一つだけです。比べる版はまだありません。");
		assertThat(open("/sheets/town:N01").select("a[href*=compare]")).isEmpty();
	}

	@Test
	@DisplayName("ない版や未提出の調書は見つからないと答える")
	void knowsWhatItDoesNotHave() throws Exception {
		aSheetHandedInTwice();
		town.aRequestedSheet();
		for (var path : new String[] { "/sheets/town:N01/compare?from=1&to=9", "/sheets/town:N02/compare" }) {
			pages.perform(get(path).with(user("office"))).andExpect(status().isNotFound());
		}
	}

	private void handInAgain(int times) {
		var handIn = HandInId.of(new ProjectSheetId("town:N01"), 1);
		for (var time = 0; time < times; time++) {
			gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(2 + time, "もう一度。")
				.withRemarksAtFields(List.of(new FieldRemark.AtField("amounts", "計画額", "根拠を。"))));
			handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), forms.current("fill-in-sheet").hash());
		}
	}

	private void aSheetHandedInTwice() {

		var handIn = town.aRequestedSheet();
		var version = forms.current("fill-in-sheet").hash();
		var first = SmallTown.goodAnswers();
		assertThat(handIns.submit(handIn, town.actor("staff"), first, version)).isEmpty();
		gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.sendBack(1, "理由を具体的にしてください。"));
		assertThat(handIns.submit(handIn, town.actor("staff"), second(first), version)).isEmpty();
	}

	private static FormValues second(FormValues first) {
		var amounts = Map.of("R6", Map.of("national", Amount.of(100), "general", Amount.of(1300)), "R7",
				first.amounts("amounts").get("R7"), "R8", first.amounts("amounts").get("R8"));
		return first.with("placementReason", "前倒しで進めるため").with("amounts", amounts);
	}

	private Document open(String path) throws Exception {
		return Jsoup.parse(pages.perform(get(path).with(user("office")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

}
