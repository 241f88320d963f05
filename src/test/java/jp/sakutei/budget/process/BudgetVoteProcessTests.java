package jp.sakutei.budget.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.budget.BudgetListOpening;
import jp.sakutei.budget.BudgetLists;
import jp.sakutei.budget.vote.BudgetVotes;
import jp.sakutei.budget.adjustment.PlanDifferences;
import jp.sakutei.handin.HandIns;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.round.StageId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@SakuteiTest
@DisplayName("当初予算の議決")
class BudgetVoteProcessTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

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
	JdbcClient jdbc;

	private ProcessInstance track;

	BudgetTasks desk;

	@BeforeEach
	void aBudgetTrack() {
		desk = new BudgetTasks(application);
		track = desk.aTrack();
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
		desk.submit(BudgetTasks.list(MAYOR), OFFICE, (values) -> values);
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

		var voted = lists.get(BudgetTasks.list(new StageId("budget-vote")));
		assertThat(voted.lines()).extracting((line) -> line.outcome().text()).containsExactly("700", "300");
		assertThat(differences.of(ROUND)).singleElement()
			.satisfies((each) -> assertThat(each.sentence()).contains("1,000千円", "当初予算議決の査定額（700千円）"));
		assertThat(handIns.openOf(ROAD)).hasValueSatisfying((handIn) -> assertThat(handIn.note()).contains("700千円"));
		assertThat(stageState("budget-vote")).isEqualTo("closed");
	}

	private List<FormError> vote(FormValues values) {
		var task = tasks.createTaskQuery().taskDefinitionKey("userTask_recordBudgetVote").singleResult();
		return desk.form(task).submit(desk.open(task, OFFICE), OFFICE, values);
	}

	private String stageState(String stage) {
		return jdbc.sql("select state from stage where id = ?").param(stage).query(String.class).single();
	}

}
