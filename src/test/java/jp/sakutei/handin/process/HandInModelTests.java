package jp.sakutei.handin.process;

import java.util.HashMap;
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
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

@SakuteiTest
@DisplayName("提出のモデル")
class HandInModelTests {

	@Autowired
	RuntimeService runtime;

	private boolean sheetComplete = true;

	@BeforeEach
	void checksAsTheTestSays() {
		Delegates.replace("checkSheetDelegate", (execution) -> execution.setVariable("sheetComplete", sheetComplete));
	}

	@Test
	@DisplayName("三つの関門を通って点検済みになる")
	void passesAllGates() {

		var instance = aHandIn(Map.of());

		assertThat(instance).isWaitingAt("userTask_fillInSheet");
		assertThat(task()).hasCandidateGroup("staff:0101").hasFormKey(null);
		complete(task());
		assertThat(instance).isWaitingAt("userTask_approveAsSectionHead");
		assertThat(task()).hasCandidateGroup("section-head:0101");
		complete(task(), Map.of("sectionHeadApproved", true));
		assertThat(instance).isWaitingAt("userTask_approveAsDepartmentHead");
		assertThat(task()).hasCandidateGroup("department-head:01");
		complete(task(), Map.of("departmentHeadApproved", true));
		assertThat(instance).isWaitingAt("userTask_checkAsOffice");
		assertThat(task()).hasCandidateGroup("planning-office");
		complete(task(), Map.of("officeApproved", true));
		assertThat(instance).isEnded().hasPassed("endEvent_sheetChecked");
	}

	@Test
	@DisplayName("不備のある事業調書は所管課へ戻る")
	void returnsAnIncompleteSheet() {

		var instance = aHandIn(Map.of());
		sheetComplete = false;
		complete(task());

		assertThat(instance).isWaitingAt("userTask_fillInSheet").hasPassed("gateway_sheetComplete");
		sheetComplete = true;
		complete(task());
		assertThat(instance).isWaitingAt("userTask_approveAsSectionHead");
	}

	@Test
	@DisplayName("どの関門からも差し戻せる")
	void sendsBackFromEachGate() {

		var instance = aHandIn(Map.of());

		complete(task());
		complete(task(), Map.of("sectionHeadApproved", false));
		assertThat(instance).isWaitingAt("userTask_fillInSheet");
		complete(task());
		complete(task(), Map.of("sectionHeadApproved", true));
		complete(task(), Map.of("departmentHeadApproved", false));
		assertThat(instance).isWaitingAt("userTask_fillInSheet");
		complete(task());
		complete(task(), Map.of("sectionHeadApproved", true));
		complete(task(), Map.of("departmentHeadApproved", true));
		complete(task(), Map.of("officeApproved", false));
		assertThat(instance).isWaitingAt("userTask_fillInSheet").isNotEnded();
	}

	@Test
	@DisplayName("不要な関門は通らない")
	void skipsGatesThatAreNotNeeded() {

		var instance = aHandIn(Map.of("departmentHeadGate", false, "officeGate", false));
		complete(task());
		complete(task(), Map.of("sectionHeadApproved", true));

		assertThat(instance).isEnded()
			.hasPassed("endEvent_sheetChecked")
			.hasNotPassed("userTask_approveAsDepartmentHead", "userTask_checkAsOffice");
	}

	@Test
	@DisplayName("課長の確認が不要なら部長へ進む")
	void goesStraightToTheDepartmentHead() {

		var instance = aHandIn(Map.of("sectionHeadGate", false));
		complete(task());

		assertThat(instance).isWaitingAt("userTask_approveAsDepartmentHead");
	}

	@Test
	@DisplayName("取り下げると提出は終わる")
	void endsWhenWithdrawn() {

		var instance = aHandIn(Map.of());
		runtime.createMessageCorrelation("handInWithdrawn").processInstanceBusinessKey("dai10-2:042:1").correlate();

		assertThat(instance).isEnded().hasPassed("endEvent_handInWithdrawn").hasNotPassed("endEvent_sheetChecked");
	}

	private ProcessInstance aHandIn(Map<String, Object> different) {

		var variables = new HashMap<String, Object>(Map.of("round", "dai10-2", "staff", "staff:0101", "sectionHead",
				"section-head:0101", "departmentHead", "department-head:01", "fillInDue", "2023-05-31",
				"sectionHeadDue", "2023-06-02", "departmentHeadDue", "2023-06-07", "officeDue", "2023-06-15"));
		variables.putAll(Map.of("sectionHeadGate", true, "departmentHeadGate", true, "officeGate", true));
		variables.putAll(different);
		var instance = runtime.startProcessInstanceByKey("hand-in", "dai10-2:042:1", variables);
		assertThat(instance).isStarted();
		return instance;
	}

}
