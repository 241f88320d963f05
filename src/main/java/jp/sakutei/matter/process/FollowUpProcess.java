package jp.sakutei.matter.process;

import java.util.HashMap;
import java.util.Map;

import jp.sakutei.engine.OpenTasks;
import jp.sakutei.matter.FollowUpAnswerJudged;
import jp.sakutei.matter.FollowUpAnswered;
import jp.sakutei.matter.FollowUpCalledOff;
import jp.sakutei.matter.FollowUpOpened;
import jp.sakutei.meeting.process.MeetingProcess;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code bpmn/follow-up.bpmn} what happened. */
@Component
class FollowUpProcess {

	static final String KEY = "follow-up";

	static final String STAFF = "staff";

	static final String ANSWER_ACCEPTED = "answerAccepted";

	private final RuntimeService runtime;

	private final OpenTasks tasks;

	FollowUpProcess(RuntimeService runtime, OpenTasks tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
	}

	@EventListener
	void on(FollowUpOpened event) {

		var answers = (event.section() != null) ? Authority.staff(event.section())
				: Authority.of(PostRole.PLANNING_OFFICE);
		var variables = new HashMap<String, Object>();
		variables.put(MeetingProcess.ROUND, event.round());
		variables.put(STAFF, answers.group());
		variables.put("due", (event.due() != null) ? event.due() + "T17:15:00" : null);
		runtime.startProcessInstanceByKey(KEY, event.followUp().value(), variables);
	}

	@EventListener
	void on(FollowUpAnswered event) {
		tasks.complete(KEY, event.followUp().value(), "userTask_answerFollowUp", Map.of());
	}

	@EventListener
	void on(FollowUpAnswerJudged event) {
		tasks.complete(KEY, event.followUp().value(), "userTask_acceptAnswer",
				Map.of(ANSWER_ACCEPTED, event.accepted()));
	}

	@EventListener
	void on(FollowUpCalledOff event) {
		var running = runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(event.followUp().value())
			.singleResult();
		runtime.deleteProcessInstance(running.getId(), "called off");
	}

}
