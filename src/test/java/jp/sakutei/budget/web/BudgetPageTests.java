package jp.sakutei.budget.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.budget.ABudgetRound;
import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetListManagement;
import jp.sakutei.budget.BudgetListOpening;
import jp.sakutei.common.BusinessClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.CHIEF;
import static jp.sakutei.budget.ABudgetRound.CHIEF_PERSON;
import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUGH;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("予算編成の画面")
class BudgetPageTests {

	private static final BudgetListId LIST = BudgetListId.of(ROUND, CHIEF, "0101");

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
	void aRound() {
		clock.freezeAt(LocalDateTime.of(2023, 11, 10, 9, 0));
		round = new ABudgetRound(jdbc);
		round.insert();
	}

	@Test
	@DisplayName("財政課には全課、課の職員には自分の課だけが見える")
	void showsEachTheirOwn() throws Exception {

		opening.open(ROUND, ROUGH);

		assertThat(page("/rounds/dai10-2/budget?show=all", OFFICE.person().value()).select("tbody tr th").eachText())
			.containsExactly("道路部", "道路整備課", "公園緑地課");
		var own = page("/rounds/dai10-2/budget", STAFF.person().value());
		assertThat(own.select("tbody tr th").eachText()).containsExactly("道路整備課");
		assertThat(own.select("tbody tr td").first().text()).isEqualTo("1,300");
		assertThat(own.select("tbody a").eachText()).containsExactly("作成中");
		web.perform(get("/budget/dai10-2:rough-request:0102").with(user(STAFF.person().value())))
			.andExpect(status().isForbidden());
		web.perform(get("/budget/dai10-2:nothing:0102").with(user(OFFICE.person().value())))
			.andExpect(status().isNotFound());
	}

	@Test
	@DisplayName("査定の一覧に額・保留・理由が並び、財政課だけが訂正できる")
	void showsAnAssessment() throws Exception {

		anAssessment();

		var list = page("/budget/" + LIST, OFFICE.person().value());
		assertThat(list.select("h1").text()).isEqualTo("道路整備課の課長ヒアリング");
		assertThat(list.select("tbody tr").get(0).text()).contains("1,000", "900", "査定額", "単価の見直し");
		assertThat(list.select("tbody tr").get(1).text()).contains("保留");
		assertThat(list.select("form[action$=/corrections]")).hasSize(1);
		assertThat(page("/budget/" + LIST, STAFF.person().value()).select("form[action$=/corrections]")).isEmpty();
		assertThat(page("/rounds/dai10-2/budget", OFFICE.person().value()).select(".badge--warning").text())
			.isEqualTo("保留1");
	}

	@Test
	@DisplayName("次の段階の画面に、前の段階の保留が保留のまま、理由と合計とともに並ぶ")
	void showsTheStepBefore() throws Exception {

		anAssessment();
		opening.open(ROUND, MAYOR);

		var chief = page("/budget/" + LIST, OFFICE.person().value());
		var mayor = page("/budget/dai10-2:mayor-assessment:0101", OFFICE.person().value());
		assertThat(mayor.select("thead th").eachText()).contains("課長ヒアリング");
		assertThat(mayor.select("tbody tr").get(1).text()).contains("保留", "国の内示待ち");
		assertThat(mayor.select("tfoot td").get(1).text()).isEqualTo("900（保留1件）");
		assertThat(chief.select("tfoot td").eachText()).contains("900（保留1件）");
	}

	@Test
	@DisplayName("保留の解決を記録すると訂正後の額になり、理由がなければ断られる")
	void takesACorrection() throws Exception {

		anAssessment();

		assertThat(refusal(correction("１，２００", ""))).isEqualTo("訂正の理由を入力してください。");
		for (var forged : List.of(correction("千円", "国の内示"), correction("-5", "国の内示"), correction("5", "長".repeat(301)),
				correction("5", "x", "dai10-2:003"))) {
			assertThat(refusal(forged)).isNotNull();
		}
		assertThat(refusal(post("/budget/" + LIST + "/corrections").with(user(OFFICE.person().value())).with(csrf())))
			.isEqualTo("結果を選んでください。");
		web.perform(correction("１，２００", "国の内示")).andExpect(status().is3xxRedirection());

		var list = page("/budget/" + LIST, OFFICE.person().value());
		assertThat(list.select("tbody tr").get(1).text()).contains("1,200", "訂正後");
		assertThat(list.select("section ul li").first().text()).contains("国の内示", "財政 次郎");
		web.perform(correction("5", "x").with(user(STAFF.person().value()))).andExpect(status().isForbidden());
	}

	@Test
	@DisplayName("課や事業が増えても画面の問い合わせの数は変わらない")
	void costsAFixedNumberOfStatements() throws Exception {

		opening.open(ROUND, ROUGH);
		page("/rounds/dai10-2/budget", OFFICE.person().value());
		var ladder = Statements.during(() -> page("/rounds/dai10-2/budget", OFFICE.person().value()));
		var list = Statements.during(() -> page("/budget/dai10-2:rough-request:0101", OFFICE.person().value()));
		for (var number = 10; number < 40; number++) {
			jdbc.sql("insert into section (code, department, name, position) values (?, '01', ?, ?)")
				.params("02" + number, "課" + number, number)
				.update();
			round.sheet("1" + number, "見本事業 1" + number, "02" + number, Map.of("general", 10L));
			round.sheet("2" + number, "見本事業 2" + number, "0101", Map.of("general", 10L, "bonds", 5L));
		}
		opening.open(ROUND, CHIEF);

		assertThat(Statements.during(() -> page("/rounds/dai10-2/budget", OFFICE.person().value()))).isEqualTo(ladder);
		assertThat(Statements.during(() -> page("/budget/" + LIST, OFFICE.person().value()))).isEqualTo(list);
	}

	private void anAssessment() {
		opening.open(ROUND, CHIEF);
		assertThat(management.assess(LIST, CHIEF_PERSON, LocalDate.of(2023, 11, 10),
				List.of(new AssessedLine(ROAD, AmountResult.ASSESSED, 900L, "単価の見直し", "早めに入札すること"),
						new AssessedLine(BRIDGE, AmountResult.HELD, null, "国の内示待ち", ""))))
			.isEmpty();
	}

	private static MockHttpServletRequestBuilder correction(String amount, String reason) {
		return correction(amount, reason, BRIDGE.value());
	}

	private static MockHttpServletRequestBuilder correction(String amount, String reason, String sheet) {
		return post("/budget/" + LIST + "/corrections").with(user(OFFICE.person().value()))
			.with(csrf())
			.param("sheet", sheet)
			.param("result", "assessed")
			.param("amount", amount)
			.param("reason", reason);
	}

	private Object refusal(MockHttpServletRequestBuilder request) throws Exception {
		return web.perform(request).andExpect(status().is3xxRedirection()).andReturn().getFlashMap().get("refusal");
	}

	private Document page(String path, String person) throws Exception {
		var response = web.perform(get(path).with(user(person))).andExpect(status().isOk()).andReturn().getResponse();
		return Jsoup.parse(response.getContentAsString());
	}

}
