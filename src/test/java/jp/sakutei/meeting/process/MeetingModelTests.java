package jp.sakutei.meeting.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.engine.Delegates;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

@SakuteiTest
@DisplayName("会議のモデル")
class MeetingModelTests {

	@Autowired
	RuntimeService runtime;

	private boolean itemsContinued;

	@BeforeEach
	void delegatesOfTheTest() {
		Delegates.replace("prepareAgendaDelegate",
				(execution) -> execution.setVariable("callDue", "2023-07-13T17:15:00"));
		Delegates.replace("freezePapersDelegate",
				(execution) -> execution.setVariable("recordDue", "2023-07-20T17:15:00"));
		Delegates.replace("sendItemsOnDelegate",
				(execution) -> execution.setVariable("itemsContinued", itemsContinued));
	}

	@Test
	@DisplayName("招集し、資料を確定し、結果を記録し、議題を送って終わる")
	void isHeldAndCloses() {

		var instance = aMeeting();
		assertThat(task()).hasCandidateGroup("planning-office")
			.hasDueDate(Date.from(Instant.parse("2023-07-13T08:15:00Z")));
		hold(instance);
		execute(job("serviceTask_sendItemsOn"));

		assertThat(instance).isEnded().hasPassed("serviceTask_prepareAgenda", "endEvent_meetingClosed");
	}

	@Test
	@DisplayName("継続する議題があれば、もう一度招集する")
	void isCalledAgainForContinuedItems() {

		var instance = aMeeting();
		hold(instance);
		itemsContinued = true;
		execute(job("serviceTask_sendItemsOn"));
		assertThat(instance).isWaitingAt("userTask_callMeeting");

		itemsContinued = false;
		hold(instance);
		execute(job("serviceTask_sendItemsOn"));
		assertThat(instance).isEnded().hasPassed("endEvent_meetingClosed");
	}

	@Test
	@DisplayName("中止した会議は議題を送らずに終わる")
	void isCancelled() {

		var instance = aMeeting();
		complete(task());
		execute(job("serviceTask_freezePapers"));
		complete(task(), Map.of("meetingHeld", false));

		assertThat(instance).isEnded().hasPassed("endEvent_meetingCancelled").hasNotPassed("serviceTask_sendItemsOn");
	}

	private void hold(ProcessInstance instance) {
		assertThat(instance).isWaitingAt("userTask_callMeeting");
		complete(task());
		assertThat(instance).isWaitingAt("serviceTask_freezePapers");
		execute(job("serviceTask_freezePapers"));
		assertThat(instance).isWaitingAt("userTask_recordMeeting");
		complete(task(), Map.of("meetingHeld", true));
		assertThat(instance).isWaitingAt("serviceTask_sendItemsOn");
	}

	private ProcessInstance aMeeting() {
		var instance = runtime.startProcessInstanceByKey("meeting", "dai10-2:policy-study",
				Map.of("round", "dai10-2", "meetingKind", "policy-study"));
		assertThat(instance).isStarted();
		return instance;
	}

}
