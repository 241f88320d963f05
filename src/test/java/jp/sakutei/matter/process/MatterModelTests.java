package jp.sakutei.matter.process;

import java.util.Map;

import jp.sakutei.SakuteiTest;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

@SakuteiTest
@DisplayName("対応事項のモデル")
class MatterModelTests {

	@Autowired
	RuntimeService runtime;

	@Test
	@DisplayName("差し戻された回答は書き直され、了承されると終わる")
	void isAnsweredUntilAccepted() {

		var instance = runtime.startProcessInstanceByKey("follow-up", "dai10-2:follow-up:12",
				Map.of("round", "dai10-2", "staff", "staff:0101", "due", "2023-08-31"));
		assertThat(instance).isWaitingAt("userTask_answerFollowUp");
		assertThat(task()).hasCandidateGroup("staff:0101");

		complete(task(), Map.of("headConfirms", false));
		assertThat(instance).isWaitingAt("userTask_acceptAnswer");
		assertThat(task()).hasCandidateGroup("planning-office");
		complete(task(), Map.of("answerAccepted", false));
		assertThat(instance).isWaitingAt("userTask_answerFollowUp");
		complete(task(), Map.of("headConfirms", false));
		complete(task(), Map.of("answerAccepted", true));

		assertThat(instance).isEnded().hasPassed("endEvent_followUpClosed");
	}

	@Test
	@DisplayName("課長が確認する回答は、課長が差し戻せば書き直され、確認すれば事務局に届く")
	void passesTheHeadWhereItMust() {

		var instance = runtime.startProcessInstanceByKey("follow-up", "dai10-2:follow-up:13",
				Map.of("round", "dai10-2", "staff", "staff:0101", "head", "section-head:0101", "due", "2023-08-31"));
		assertThat(instance).isWaitingAt("userTask_answerFollowUp");
		complete(task(), Map.of("headConfirms", true));
		assertThat(instance).isWaitingAt("userTask_confirmAnswer");
		assertThat(task()).hasCandidateGroup("section-head:0101");
		complete(task(), Map.of("answerConfirmed", false));
		assertThat(instance).isWaitingAt("userTask_answerFollowUp");

		complete(task(), Map.of("headConfirms", true));
		complete(task(), Map.of("answerConfirmed", true));
		assertThat(instance).isWaitingAt("userTask_acceptAnswer").hasPassed("userTask_confirmAnswer");
	}

}
