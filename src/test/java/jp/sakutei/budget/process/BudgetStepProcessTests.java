package jp.sakutei.budget.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.budget.BudgetList;
import jp.sakutei.budget.BudgetLists;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormValues;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.CHIEF;
import static jp.sakutei.budget.ABudgetRound.CHIEF_PERSON;
import static jp.sakutei.budget.ABudgetRound.HEAD;
import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.REQUEST;
import static jp.sakutei.budget.ABudgetRound.ROUGH;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** From the track's flag through the forms to the closed list. */
@SakuteiTest
@DisplayName("予算編成の事業一覧")
class BudgetStepProcessTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	RuntimeService runtime;

	@Autowired
	EngineWork work;

	@Autowired
	BudgetLists lists;

	@Autowired
	JdbcClient jdbc;

	private ProcessInstance track;

	BudgetTasks desk;

	@BeforeEach
	void aBudgetTrack() {
		desk = new BudgetTasks(application);
		track = desk.aTrack();
	}

	@Test
	@DisplayName("担当者が入力し、課長が差し戻し、直して確認されると確定する")
	void goesThroughTheSection() {

		opens("roughRequestReady");
		var list = BudgetTasks.list(ROUGH);
		assertThat(desk.task(list)).hasDefinitionKey("userTask_fillInBudgetList").hasCandidateGroup("staff:0101");

		desk.submit(list, STAFF, (values) -> values);
		assertThat(desk.task(list)).hasDefinitionKey("userTask_confirmBudgetList")
			.hasCandidateGroup("section-head:0101");
		desk.submit(list, HEAD, (values) -> values.with("decision", "return").with("remarks", "積算を見直すこと"));

		var again = desk.form(desk.task(list)).open(desk.open(desk.task(list), STAFF), STAFF);
		assertThat(again.context().get("list")).extracting("sendBackReason").isEqualTo("積算を見直すこと");
		desk.submit(list, STAFF,
				(values) -> with(values, 0, Map.of("amount", BigDecimal.valueOf(990), "reason", "単価の見直し")));
		desk.submit(list, HEAD, (values) -> values.with("decision", "approve"));

		assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(list.value()).list()).isEmpty();
		assertThat(lists.get(list).state()).isEqualTo(BudgetList.State.CLOSED);
		assertThat(lists.get(list).lines().get(0).outcome().amount()).isEqualTo(990);
		assertThat(jdbc.sql("select count(*) from work_item where business_key = ?")
			.param(list.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	@DisplayName("財源別の要求は財源ごとに入力する")
	void asksBySource() {

		opens("budgetRequestReady");
		var list = BudgetTasks.list(REQUEST);

		desk.submit(list, STAFF,
				(values) -> with(values, 0, Map.of("general", BigDecimal.valueOf(450), "reason", "国費の増")));

		var line = lists.get(list).lines().get(0);
		assertThat(line.outcome().amount()).isEqualTo(950);
		assertThat(lists.get(list).sources()).extracting((source) -> source.label()).containsExactly("国庫支出金", "一般財源");
	}

	@Test
	@DisplayName("財政課の職員が記録した査定は、財政課長が確認して確定する")
	void isRecordedForTheFinanceChief() {

		opens("financeChiefHearingReady");
		var list = BudgetTasks.list(CHIEF);
		assertThat(desk.task(list)).hasDefinitionKey("userTask_assessBudgetList").hasCandidateGroup("budget-office");

		desk.submit(list, OFFICE, (values) -> with(values, 1, Map.of("result", "held", "reason", "財源の確認")));
		assertThat(lists.get(list).state()).isEqualTo(BudgetList.State.FILLED_IN);
		assertThat(desk.task(list)).hasDefinitionKey("userTask_confirmAssessment").hasCandidateGroup("finance-chief");

		desk.submit(list, CHIEF_PERSON, (values) -> values.with("decision", "return").with("remarks", "額を確かめること"));
		var again = desk.form(desk.task(list)).open(desk.open(desk.task(list), OFFICE), OFFICE);
		assertThat(again.context().get("list")).extracting("sendBackReason").isEqualTo("額を確かめること");
		assertThat(again.values().rows("lines").get(1).text("result")).as("nothing recorded is lost").isEqualTo("held");
		assertThat(jdbc
			.sql("select held_on is null and filled_in_by is null and decided_by is null from budget_list where id = ?")
			.param(list.value())
			.query(Boolean.class)
			.single()).as("nobody has recorded or confirmed it, on no day").isTrue();
		desk.submit(list, OFFICE, (values) -> values);
		desk.submit(list, CHIEF_PERSON, (values) -> values.with("decision", "approve"));

		assertThat(lists.get(list).state()).isEqualTo(BudgetList.State.CLOSED);
		assertThat(lists.get(list).lines()).extracting((line) -> line.outcome().text()).containsExactly("1,000", "保留");
	}

	@Test
	@DisplayName("査定した人が自分で記録した査定は、そのまま確定する")
	void takesTheAssessorsOwnWord() {

		opens("financeChiefHearingReady");
		desk.submit(BudgetTasks.list(CHIEF), CHIEF_PERSON, (values) -> values);

		assertThat(lists.get(BudgetTasks.list(CHIEF)).state()).isEqualTo(BudgetList.State.CLOSED);
		assertThat(
				runtime.createProcessInstanceQuery().processInstanceBusinessKey(BudgetTasks.list(CHIEF).value()).list())
			.isEmpty();
	}

	@Test
	@DisplayName("保留の事業は、次の段階の入力欄でも保留から始まり、要求額はそばに見えるだけ")
	void beginsTheNextStepWithTheHold() {

		opens("financeChiefHearingReady");
		desk.submit(BudgetTasks.list(CHIEF), CHIEF_PERSON,
				(values) -> with(values, 1, Map.of("result", "held", "reason", "国の内示待ち")));
		opens("mayorAssessmentReady");

		var lines = desk.form(desk.task(BudgetTasks.list(MAYOR)))
			.open(desk.open(desk.task(BudgetTasks.list(MAYOR)), OFFICE), OFFICE)
			.values()
			.rows("lines");
		assertThat(lines.get(0).text("result")).isEqualTo("assessed");
		assertThat(lines.get(0).number("amount")).contains(BigDecimal.valueOf(1000));
		assertThat(lines.get(1).text("result")).isEqualTo("held");
		assertThat(lines.get(1).number("amount")).isEmpty();
		assertThat(lines.get(1).text("reason")).isEqualTo("国の内示待ち");
		assertThat(lines.get(1).text("earlier")).isEqualTo("課長ヒアリング 保留（国の内示待ち）");
	}

	private void opens(String flag) {
		runtime.setVariable(track.getId(), flag, true);
		work.runAll();
	}

	/** The same values with some cells of one row changed. */
	private static FormValues with(FormValues values, int row, Map<String, Object> cells) {
		var rows = new ArrayList<Map<String, Object>>();
		values.rows("lines").forEach((each) -> rows.add(new LinkedHashMap<>(each.asMap())));
		rows.get(row).putAll(cells);
		return values.with("lines", rows);
	}

}
