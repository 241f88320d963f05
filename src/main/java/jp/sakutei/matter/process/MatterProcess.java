package jp.sakutei.matter.process;

import java.util.HashMap;
import java.util.Map;

import jp.sakutei.engine.OpenTasks;
import jp.sakutei.form.draft.DraftBegun;
import jp.sakutei.matter.AnswerConfirmed;
import jp.sakutei.matter.AnswerJudged;
import jp.sakutei.matter.MatterAnswered;
import jp.sakutei.matter.MatterCalledOff;
import jp.sakutei.matter.MatterId;
import jp.sakutei.matter.MatterOpened;
import jp.sakutei.matter.Matters;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code bpmn/follow-up.bpmn} what happened. */
@Component
class MatterProcess {

	static final String KEY = "follow-up";

	static final String ROUND = "round";

	static final String STAFF = "staff";

	static final String HEAD = "head";

	static final String HEAD_CONFIRMS = "headConfirms";

	static final String ANSWER_CONFIRMED = "answerConfirmed";

	static final String ANSWER_ACCEPTED = "answerAccepted";

	private final RuntimeService runtime;

	private final OpenTasks tasks;

	private final TaskService engine;

	private final Matters matters;

	MatterProcess(RuntimeService runtime, OpenTasks tasks, TaskService engine, Matters matters) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.engine = engine;
		this.matters = matters;
	}

	@EventListener
	void on(MatterOpened event) {

		var answers = (event.section() != null) ? Authority.staff(event.section())
				: Authority.of(PostRole.PLANNING_OFFICE);
		var variables = new HashMap<String, Object>();
		variables.put(ROUND, event.round());
		variables.put(STAFF, answers.group());
		variables.put(HEAD, ((event.section() != null) ? Authority.sectionHead(event.section()) : answers).group());
		variables.put("due", (event.due() != null) ? event.due() + "T17:15:00" : null);
		runtime.startProcessInstanceByKey(KEY, event.matter().value(), variables);
	}

	@EventListener
	void on(MatterAnswered event) {
		tasks.complete(KEY, event.matter().value(), "userTask_answerFollowUp",
				Map.of(HEAD_CONFIRMS, event.headConfirms()));
	}

	@EventListener
	void on(AnswerConfirmed event) {
		tasks.complete(KEY, event.matter().value(), "userTask_confirmAnswer",
				Map.of(ANSWER_CONFIRMED, event.confirmed()));
	}

	@EventListener
	void on(AnswerJudged event) {
		tasks.complete(KEY, event.matter().value(), "userTask_acceptAnswer", Map.of(ANSWER_ACCEPTED, event.accepted()));
	}

	/** 対応中: somebody writes the answer. */
	@EventListener
	void on(DraftBegun event) {
		var task = engine.createTaskQuery().taskId(event.taskId()).processDefinitionKey(KEY).singleResult();
		if (task != null) {
			var instance = runtime.createProcessInstanceQuery()
				.processInstanceId(task.getProcessInstanceId())
				.singleResult();
			matters.inWork(new MatterId(instance.getBusinessKey()));
		}
	}

	@EventListener
	void on(MatterCalledOff event) {
		var running = runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(event.matter().value())
			.singleResult();
		runtime.deleteProcessInstance(running.getId(), "called off");
	}

}
