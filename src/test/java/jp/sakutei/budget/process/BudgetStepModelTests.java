package jp.sakutei.budget.process;

import java.util.Map;

import jp.sakutei.SakuteiTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

@SakuteiTest
@DisplayName("予算編成の事業一覧のモデル")
class BudgetStepModelTests {

	private static final String KEY = "budget-step";

	@Autowired
	RuntimeService runtime;

	@Test
	@DisplayName("要求は所管課が記入し、課長が確認する")
	void isRequestedByTheSection() {

		var instance = runtime.startProcessInstanceByKey(KEY, "dai10-2:rough-request:0101",
				Map.of("round", "dai10-2", "recordedByBudgetOffice", false, "staff", "staff:0101", "sectionHead",
						"section-head:0101", "due", "2023-08-25"));
		assertThat(instance).isWaitingAt("userTask_fillInBudgetList");
		assertThat(task()).hasCandidateGroup("staff:0101");
		complete(task());
		assertThat(instance).isWaitingAt("userTask_confirmBudgetList");
		assertThat(task()).hasCandidateGroup("section-head:0101");
		complete(task(), Map.of("budgetListConfirmed", false));
		assertThat(instance).isWaitingAt("userTask_fillInBudgetList");
		complete(task());
		complete(task(), Map.of("budgetListConfirmed", true));

		assertThat(instance).isEnded().hasPassed("endEvent_budgetListClosed");
	}

	@Test
	@DisplayName("査定は財政課が記録し、査定した人が確認する")
	void isRecordedForTheAssessor() {

		var instance = anAssessment();
		assertThat(instance).isWaitingAt("userTask_assessBudgetList");
		assertThat(task()).hasCandidateGroup("budget-office");
		complete(task(), Map.of("assessorConfirms", true));
		assertThat(instance).isWaitingAt("userTask_confirmAssessment");
		assertThat(task()).hasCandidateGroup("finance-chief");
		complete(task(), Map.of("budgetListConfirmed", false));
		assertThat(instance).isWaitingAt("userTask_assessBudgetList");
		complete(task(), Map.of("assessorConfirms", true));
		complete(task(), Map.of("budgetListConfirmed", true));

		assertThat(instance).isEnded().hasPassed("endEvent_budgetListClosed").hasNotPassed("userTask_fillInBudgetList");
	}

	@Test
	@DisplayName("査定した人が自分で記録すれば、確認は要らない")
	void needsNoConfirmationOfTheAssessorsOwnWord() {

		var instance = anAssessment();
		assertThat(instance).isWaitingAt("userTask_assessBudgetList");
		complete(task(), Map.of("assessorConfirms", false));

		assertThat(instance).isEnded()
			.hasPassed("endEvent_budgetListClosed")
			.hasNotPassed("userTask_confirmAssessment");
	}

	private ProcessInstance anAssessment() {
		return runtime.startProcessInstanceByKey(KEY, "dai10-2:finance-chief-hearing:0101",
				Map.of("round", "dai10-2", "recordedByBudgetOffice", true, "recorder", "budget-office", "assessor",
						"finance-chief", "due", "2023-11-24"));
	}

}
