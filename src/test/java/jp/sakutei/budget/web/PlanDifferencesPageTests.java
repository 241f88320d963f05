package jp.sakutei.budget.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.budget.ABudgetRound;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetListManagement;
import jp.sakutei.budget.BudgetListOpening;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.sheet.ProjectSheetId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.PARK;
import static jp.sakutei.budget.ABudgetRound.PLANNING;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("計画額と予算の違いの画面")
class PlanDifferencesPageTests {

	private static final String PAGE = "/rounds/dai10-2/budget/differences";

	private static final String REASONED = "令和6年度の計画額（1,000千円）が、市長査定の査定額（900千円）と異なります。見直さない場合は、理由を入力してください。";

	@Autowired
	MockMvc web;

	@Autowired
	BudgetListOpening opening;

	@Autowired
	BudgetListManagement management;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	ABudgetRound round;

	@BeforeEach
	void twoDifferences() {
		clock.freezeAt(LocalDateTime.of(2024, 1, 10, 9, 0));
		round = new ABudgetRound(jdbc);
		round.insert();
		opening.open(ROUND, MAYOR);
		assess("0101", assessed(ROAD, 900), assessed(BRIDGE, 300));
		assess("0102", assessed(PARK, 70));
	}

	@Test
	@DisplayName("企画政策課は理由を承認し、所管課は自分の課の違いを読むだけ")
	void isDecidedByThePlanningOffice() throws Exception {

		round.handedInAgain(ROAD.value(), 2, Map.of("national", 500L, "general", 500L), REASONED);

		var office = page(PLANNING);
		assertThat(office.select("tbody tr")).hasSize(2);
		assertThat(office.select("tbody tr").get(0).text()).contains("1,000千円", "900千円", "補助の要件のため", "理由の確認待ち");
		assertThat(office.select("tbody tr").get(1).text()).contains("所管課で調整中");
		assertThat(office.select("form[action$=/accept]")).hasSize(1);
		assertThat(page(STAFF).select("tbody tr")).hasSize(1);
		assertThat(page(STAFF).select("main form")).isEmpty();
		assertThat(page(OFFICE).select("main form")).isEmpty();

		var seen = office.select("form[action$=/accept] input[name=seen]").val();
		web.perform(post(PAGE + "/accept").with(user(STAFF.person().value()))
			.with(csrf())
			.param("sheet", ROAD.value())
			.param("seen", seen)).andExpect(status().isForbidden());
		web.perform(post(PAGE + "/accept").with(user(PLANNING.person().value()))
			.with(csrf())
			.param("sheet", ROAD.value())
			.param("seen", seen)).andExpect(status().is3xxRedirection());
		assertThat(page(PLANNING).select("tbody tr").get(0).text()).contains("理由を承認済み");
	}

	@Test
	@DisplayName("画面を開いた後に査定が変わっていれば、承認も依頼も断られる")
	void refusesWhatNobodySaw() throws Exception {

		round.handedInAgain(ROAD.value(), 2, Map.of("national", 500L, "general", 500L), REASONED);

		var refused = web
			.perform(post(PAGE + "/ask").with(user(PLANNING.person().value()))
				.with(csrf())
				.param("sheet", ROAD.value())
				.param("seen", "1 1,000千円 市長査定 950")
				.param("note", "積算を示すこと"))
			.andReturn();
		assertThat((String) refused.getFlashMap().get("refusal")).contains("画面を開いた後に");
	}

	@Test
	@DisplayName("違いが増えても問い合わせの数は変わらない")
	void costsAFixedNumberOfStatements() throws Exception {

		page(PLANNING);
		var few = Statements.during(() -> page(PLANNING));
		round.revision(BRIDGE.value(), 2, Map.of("general", 5L));
		assertThat(page(PLANNING).select("tbody tr")).hasSize(3);
		assertThat(Statements.during(() -> page(PLANNING))).isEqualTo(few);
	}

	private void assess(String section, AssessedLine... lines) {
		assertThat(management.assess(BudgetListId.of(ROUND, MAYOR, section), OFFICE, LocalDate.of(2024, 1, 10),
				List.of(lines)))
			.isEmpty();
	}

	private static AssessedLine assessed(ProjectSheetId sheet, long amount) {
		return new AssessedLine(sheet, AmountResult.ASSESSED, amount, "規模の精査", "");
	}

	private Document page(Actor actor) throws Exception {
		return Jsoup.parse(web.perform(get(PAGE).with(user(actor.person().value())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

}
