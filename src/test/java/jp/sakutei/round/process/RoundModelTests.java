package jp.sakutei.round.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.engine.Delegates;
import jp.sakutei.engine.EngineWork;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@SakuteiTest
@DisplayName("策定のモデル")
class RoundModelTests {

	private static final List<String> DELEGATES = List.of("openSheetsDelegate", "openHearingsDelegate",
			"openAdjustmentsDelegate", "prepareAgendaDelegate", "freezePapersDelegate");

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	EngineWork work;

	private final Map<String, String> budgetStages = new HashMap<>();

	@BeforeEach
	void delegatesOfTheTest() {
		JavaDelegate nothing = (execution) -> {
		};
		DELEGATES.forEach((name) -> Delegates.replace(name, nothing));
		Delegates.replace("prepareAgendaDelegate", (execution) -> {
			execution.setVariable("callDue", "2023-07-13T17:15:00");
			execution.setVariable("recordDue", "2023-07-20T17:15:00");
		});
		Delegates.replace("sendItemsOnDelegate", (execution) -> execution.setVariable("itemsContinued", false));
		Delegates.replace("openBudgetStepDelegate", (execution) -> budgetStages.put(execution.getCurrentActivityId(),
				(String) execution.getVariableLocal("stage")));
	}

	@Test
	@DisplayName("計画の一年は、調査から策定の報告まで進む")
	void formulatesThePlan() {

		var instance = aTrack("plan-track", Branches.PLAN);

		open(instance, "survey");
		finish(instance, "userTask_closeSurvey");
		assertThat(instance).hasPassed("endEvent_surveyClosed");
		open(instance, "sectionHearings");
		finish(instance, "userTask_closeSectionHearings");
		meet(instance, "policyStudy", "policy-study");
		meet(instance, "projectStudy", "project-study");
		open(instance, "sectionAdjustment");
		finish(instance, "userTask_closeSectionAdjustment");
		meet(instance, "councilFirst", "council-first");
		meet(instance, "councilSecond", "council-second");
		meet(instance, "strategyCoordination", "strategy-coordination");
		meet(instance, "strategyMeeting", "strategy-meeting");
		assertThat(instance).isNotEnded();
		open(instance, "assemblyReport");
		finish(instance, "userTask_recordAssemblyReport");

		assertThat(instance).isEnded().hasPassed("endEvent_planReported");
	}

	@Test
	@DisplayName("予算の一年は、概算要求から議決まで進む")
	void formulatesTheBudget() {

		var instance = aTrack("budget-track", Branches.BUDGET);

		for (var stage : List.of("roughRequest", "budgetRequest", "financeChiefHearing", "financeDirectorHearing",
				"mayorAssessment")) {
			open(instance, stage);
			finish(instance, "userTask_close" + Character.toUpperCase(stage.charAt(0)) + stage.substring(1));
		}
		open(instance, "budgetVote");
		vote(true);
		assertThat(instance).isWaitingAt("userTask_recordBudgetVote");
		vote(false);

		assertThat(instance).isEnded().hasPassed("endEvent_budgetVoted");
		Assertions.assertThat(budgetStages)
			.isEqualTo(Map.of("serviceTask_openRoughRequest", "rough-request", "serviceTask_openBudgetRequest",
					"budget-request", "serviceTask_openFinanceChiefHearing", "finance-chief-hearing",
					"serviceTask_openFinanceDirectorHearing", "finance-director-hearing",
					"serviceTask_openMayorAssessment", "mayor-assessment"));
	}

	private ProcessInstance aTrack(String track, Map<String, String> branches) {
		var variables = new HashMap<String, Object>(Map.of("round", "dai10-2"));
		branches.keySet().forEach((stage) -> {
			variables.put(stage + "Ready", false);
			variables.put(stage + "Due", "2023-06-30");
		});
		return runtime.startProcessInstanceByKey(track, "dai10-2", variables);
	}

	private void open(ProcessInstance instance, String stage) {
		runtime.setVariable(instance.getId(), stage + "Ready", true);
		work.runAll();
	}

	private void finish(ProcessInstance instance, String task) {
		assertThat(instance).isNotEnded();
		tasks.complete(tasks.createTaskQuery().taskDefinitionKey(task).singleResult().getId());
	}

	private void vote(boolean rejected) {
		tasks.complete(tasks.createTaskQuery().taskDefinitionKey("userTask_recordBudgetVote").singleResult().getId(),
				Map.of("budgetRejected", rejected));
	}

	/** The meeting is an instance of its own, found by its own key. */
	private void meet(ProcessInstance instance, String stage, String kind) {

		open(instance, stage);
		var meeting = runtime.createProcessInstanceQuery()
			.processDefinitionKey("meeting")
			.processInstanceBusinessKey("dai10-2:" + kind)
			.singleResult();
		assertThat(meeting).variables().containsEntry("round", "dai10-2").containsEntry("meetingKind", kind);
		finish(meeting, "userTask_callMeeting");
		work.runAll();
		tasks.complete(tasks.createTaskQuery().taskDefinitionKey("userTask_recordMeeting").singleResult().getId(),
				Map.of("meetingHeld", true));
		work.runAll();
		assertThat(meeting).isEnded();
		assertThat(instance).hasPassed("callActivity_" + stage, "endEvent_" + stage + "Closed");
	}

}
