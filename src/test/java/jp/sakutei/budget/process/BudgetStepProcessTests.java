package jp.sakutei.budget.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jp.sakutei.SakuteiTest;
import jp.sakutei.budget.ABudgetRound;
import jp.sakutei.budget.BudgetList;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetListOpening;
import jp.sakutei.budget.BudgetLists;
import jp.sakutei.budget.vote.BudgetVotes;
import jp.sakutei.budget.adjustment.PlanDifferences;
import jp.sakutei.handin.HandIns;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.round.StageId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.CHIEF;
import static jp.sakutei.budget.ABudgetRound.CHIEF_PERSON;
import static jp.sakutei.budget.ABudgetRound.HEAD;
import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.REQUEST;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUGH;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** From the track's flag through the forms to the closed list. */
@SakuteiTest
@DisplayName("予算編成の事業一覧")
class BudgetStepProcessTests {

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	EngineWork work;

	@Autowired
	List<TaskForm> forms;

	@Autowired
	BudgetLists lists;

	@Autowired
	BudgetVotes votes;

	@Autowired
	BudgetListOpening opening;

	@Autowired
	PlanDifferences differences;

	@Autowired
	HandIns handIns;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	private ProcessInstance track;

	@BeforeEach
	void aBudgetTrack() {

		clock.freezeAt(LocalDateTime.of(2023, 8, 1, 9, 0));
		var round = new ABudgetRound(jdbc);
		round.insert();
		round.stage("budget-vote", "record", "当初予算議決", 5, LocalDate.of(2024, 3, 22), false);
		var variables = new HashMap<String, Object>(Map.of("round", ROUND.value()));
		for (var stage : List.of("roughRequest", "budgetRequest", "financeChiefHearing", "financeDirectorHearing",
				"mayorAssessment", "budgetVote")) {
			variables.put(stage + "Ready", false);
			variables.put(stage + "Due", "2023-08-31T17:15:00");
		}
		track = runtime.startProcessInstanceByKey("budget-track", ROUND.value(), variables);
	}

	@Test
	@DisplayName("担当者が入力し、課長が差し戻し、直して確認されると確定する")
	void goesThroughTheSection() {

		opens("roughRequestReady");
		var list = list(ROUGH);
		assertThat(task(list)).hasDefinitionKey("userTask_fillInBudgetList").hasCandidateGroup("staff:0101");

		submit(list, STAFF, (values) -> values);
		assertThat(task(list)).hasDefinitionKey("userTask_confirmBudgetList").hasCandidateGroup("section-head:0101");
		submit(list, HEAD, (values) -> values.with("decision", "return").with("remarks", "積算を見直すこと"));

		var again = form(task(list)).open(open(task(list), STAFF), STAFF);
		assertThat(again.context().get("list")).extracting("sendBackReason").isEqualTo("積算を見直すこと");
		submit(list, STAFF, (values) -> with(values, 0, Map.of("amount", BigDecimal.valueOf(990), "reason", "単価の見直し")));
		submit(list, HEAD, (values) -> values.with("decision", "approve"));

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
		var list = list(REQUEST);

		submit(list, STAFF, (values) -> with(values, 0, Map.of("general", BigDecimal.valueOf(450), "reason", "国費の増")));

		var line = lists.get(list).lines().get(0);
		assertThat(line.outcome().amount()).isEqualTo(950);
		assertThat(lists.get(list).sources()).extracting((source) -> source.label()).containsExactly("国庫支出金", "一般財源");
	}

	@Test
	@DisplayName("財政課の職員が記録した査定は、財政課長が確認して確定する")
	void isRecordedForTheFinanceChief() {

		opens("financeChiefHearingReady");
		var list = list(CHIEF);
		assertThat(task(list)).hasDefinitionKey("userTask_assessBudgetList").hasCandidateGroup("budget-office");

		submit(list, OFFICE, (values) -> with(values, 1, Map.of("result", "held", "reason", "財源の確認")));
		assertThat(lists.get(list).state()).isEqualTo(BudgetList.State.FILLED_IN);
		assertThat(task(list)).hasDefinitionKey("userTask_confirmAssessment").hasCandidateGroup("finance-chief");

		submit(list, CHIEF_PERSON, (values) -> values.with("decision", "return").with("remarks", "額を確かめること"));
		var again = form(task(list)).open(open(task(list), OFFICE), OFFICE);
		assertThat(again.context().get("list")).extracting("sendBackReason").isEqualTo("額を確かめること");
		assertThat(again.values().rows("lines").get(1).text("result")).as("nothing recorded is lost").isEqualTo("held");
		submit(list, OFFICE, (values) -> values);
		submit(list, CHIEF_PERSON, (values) -> values.with("decision", "approve"));

		assertThat(lists.get(list).state()).isEqualTo(BudgetList.State.CLOSED);
		assertThat(lists.get(list).lines()).extracting((line) -> line.outcome().text()).containsExactly("1,000", "保留");
	}

	@Test
	@DisplayName("査定した人が自分で記録した査定は、そのまま確定する")
	void takesTheAssessorsOwnWord() {

		opens("financeChiefHearingReady");
		submit(list(CHIEF), CHIEF_PERSON, (values) -> values);

		assertThat(lists.get(list(CHIEF)).state()).isEqualTo(BudgetList.State.CLOSED);
		assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(list(CHIEF).value()).list())
			.isEmpty();
	}

	@Test
	@DisplayName("保留の事業は、次の段階の入力欄でも保留から始まり、要求額はそばに見えるだけ")
	void beginsTheNextStepWithTheHold() {

		opens("financeChiefHearingReady");
		submit(list(CHIEF), CHIEF_PERSON, (values) -> with(values, 1, Map.of("result", "held", "reason", "国の内示待ち")));
		opens("mayorAssessmentReady");

		var lines = form(task(list(MAYOR))).open(open(task(list(MAYOR)), OFFICE), OFFICE).values().rows("lines");
		assertThat(lines.get(0).text("result")).isEqualTo("assessed");
		assertThat(lines.get(0).number("amount")).contains(BigDecimal.valueOf(1000));
		assertThat(lines.get(1).text("result")).isEqualTo("held");
		assertThat(lines.get(1).number("amount")).isEmpty();
		assertThat(lines.get(1).text("reason")).isEqualTo("国の内示待ち");
		assertThat(lines.get(1).text("earlier")).isEqualTo("課長ヒアリング 保留（国の内示待ち）");
	}

	@Test
	@DisplayName("否決された当初予算は再び議決を待ち、可決されると段階が終わる")
	void votesAgainAfterARejection() {

		jdbc.sql(
				"update stage set state = 'open', opened_on = '2023-08-01', actual_start = '2023-08-01' where id = 'budget-vote'")
			.update();
		runtime.setVariable(track.getId(), "budgetVoteReady", true);
		var values = FormValues.none()
			.with("votedOn", LocalDate.of(2023, 8, 1))
			.with("result", "rejected")
			.with("billNumber", "議案第12号");

		assertThat(vote(values.with("votedOn", LocalDate.of(2024, 3, 22)))).isNotEmpty();
		assertThat(vote(values)).isEmpty();
		assertThat(stageState("budget-vote")).isEqualTo("open");

		assertThat(vote(values.with("result", "adopted").with("billNumber", "議案第20号"))).isEmpty();
		assertThat(stageState("budget-vote")).isEqualTo("closed");
		assertThat(votes.of(ROUND)).extracting((vote) -> vote.result().label() + vote.billNumber())
			.containsExactly("否決議案第12号", "可決議案第20号");
	}

	@Test
	@DisplayName("修正可決の額は段階の最後の結果になり、計画額の調整が改めて依頼される")
	void takesAmendments() {

		jdbc.sql(
				"update stage set state = 'open', opened_on = '2023-08-01', actual_start = '2023-08-01' where id = 'budget-vote'")
			.update();
		opening.open(ROUND, MAYOR);
		submit(list(MAYOR), OFFICE, (values) -> values);
		assertThat(differences.of(ROUND)).isEmpty();
		runtime.setVariable(track.getId(), "budgetVoteReady", true);
		var values = FormValues.none()
			.with("votedOn", LocalDate.of(2023, 8, 1))
			.with("result", "amended")
			.with("billNumber", "議案第12号");
		assertThat(vote(values)).isNotEmpty();
		assertThat(vote(values.with("amendments",
				List.of(Map.of("sheet", ROAD.value(), "amount", BigDecimal.valueOf(700), "reason", "単価の見直し")))))
			.isEmpty();

		var voted = lists.get(list(new StageId("budget-vote")));
		assertThat(voted.lines()).extracting((line) -> line.outcome().text()).containsExactly("700", "300");
		assertThat(differences.of(ROUND)).singleElement()
			.satisfies((each) -> assertThat(each.sentence()).contains("1,000千円", "当初予算議決の査定額（700千円）"));
		assertThat(handIns.openOf(ROAD)).hasValueSatisfying((handIn) -> assertThat(handIn.note()).contains("700千円"));
		assertThat(stageState("budget-vote")).isEqualTo("closed");
	}

	private List<FormError> vote(FormValues values) {
		var task = tasks.createTaskQuery().taskDefinitionKey("userTask_recordBudgetVote").singleResult();
		return form(task).submit(open(task, OFFICE), OFFICE, values);
	}

	private String stageState(String stage) {
		return jdbc.sql("select state from stage where id = ?").param(stage).query(String.class).single();
	}

	private void opens(String flag) {
		runtime.setVariable(track.getId(), flag, true);
		work.runAll();
	}

	private void submit(BudgetListId list, Actor actor, UnaryOperator<FormValues> typed) {
		var task = task(list);
		var open = open(task, actor);
		var form = form(task);
		var values = typed.apply(form.open(open, actor).values());
		assertThat(form.submit(open, actor, values)).isEmpty();
	}

	private TaskForm form(Task task) {
		var name = switch (task.getTaskDefinitionKey()) {
			case "userTask_fillInBudgetList" -> "fill-in-budget-list";
			case "userTask_confirmBudgetList" -> "confirm-budget-list";
			case "userTask_assessBudgetList" -> "assess-budget-list";
			case "userTask_confirmAssessment" -> "confirm-assessment";
			default -> "record-budget-vote";
		};
		return forms.stream().filter((form) -> form.form().equals(name)).findFirst().orElseThrow();
	}

	private OpenTask open(Task task, Actor actor) {
		Authority authority = actor.own().iterator().next();
		var key = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
		return new OpenTask(task.getId(), "", task.getTaskDefinitionKey(), task.getName(), ROUND.value(),
				(key != null) ? key.getBusinessKey() : ROUND.value(), authority, null, null);
	}

	private Task task(BudgetListId list) {
		return tasks.createTaskQuery().processInstanceBusinessKey(list.value()).singleResult();
	}

	private static BudgetListId list(StageId stage) {
		return BudgetListId.of(ROUND, stage, "0101");
	}

	/** The same values with some cells of one row changed. */
	private static FormValues with(FormValues values, int row, Map<String, Object> cells) {
		var rows = new ArrayList<Map<String, Object>>();
		values.rows("lines").forEach((each) -> rows.add(new LinkedHashMap<>(each.asMap())));
		rows.get(row).putAll(cells);
		return values.with("lines", rows);
	}

}
