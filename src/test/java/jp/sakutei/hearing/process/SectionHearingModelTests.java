package jp.sakutei.hearing.process;

import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.engine.Delegates;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

@SakuteiTest
@DisplayName("各課等ヒアリングのモデル")
class SectionHearingModelTests {

	private static final Map<String, Object> WITH_DUE = Map.of("recordDue", "2023-06-20T17:15:00");

	@Autowired
	RuntimeService runtime;

	@Test
	@DisplayName("課の事業調書がそろうまで待ち、日程、記録、指摘の送付と進む")
	void waitsForTheSheetsThenGoesOn() {

		Delegates.replace("sendHearingRemarksDelegate", (execution) -> {
		});
		var instance = aHearing(false);
		assertThat(instance).isWaitingAt("event_sectionSheetsReady");

		runtime.setVariable(instance.getId(), "sectionSheetsReady", true);
		assertThat(instance).isWaitingAt("userTask_scheduleHearing");
		assertThat(task()).hasCandidateGroup("planning-office");
		complete(task(), WITH_DUE);
		assertThat(instance).isWaitingAt("userTask_recordHearing");
		complete(task(), Map.of("hearingHeld", true));
		assertThat(instance).isWaitingAt("serviceTask_sendHearingRemarks");
		execute(job("serviceTask_sendHearingRemarks"));

		assertThat(instance).isEnded().hasPassed("endEvent_sectionHeard");
	}

	@Test
	@DisplayName("はじめからそろっていれば待たない")
	void doesNotWaitForWhatIsThere() {
		assertThat(aHearing(true)).isWaitingAt("userTask_scheduleHearing");
	}

	@Test
	@DisplayName("中止すると、日程を決めるところへ戻る")
	void goesBackWhenCancelled() {
		var instance = aHearing(true);
		assertThat(instance).isWaitingAt("userTask_scheduleHearing");
		complete(task(), WITH_DUE);
		complete(task(), Map.of("hearingHeld", false));
		assertThat(instance).isWaitingAt("userTask_scheduleHearing").hasNotPassed("serviceTask_sendHearingRemarks");
	}

	private ProcessInstance aHearing(boolean sectionSheetsReady) {
		return runtime.startProcessInstanceByKey("section-hearing", "dai10-2:section-hearings:0101",
				Map.of("round", "dai10-2", "sectionSheetsReady", sectionSheetsReady));
	}

}
