package jp.sakutei.hearing.process;

import java.util.Map;

import jp.sakutei.hearing.HearingHeld;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingOpened;
import jp.sakutei.hearing.HearingScheduled;
import jp.sakutei.hearing.SectionSheetsReady;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code bpmn/section-hearing.bpmn} what happened. */
@Component
class HearingProcess {

	static final String KEY = "section-hearing";

	static final String ROUND = "round";

	static final String SECTION_SHEETS_READY = "sectionSheetsReady";

	private final RuntimeService runtime;

	private final TaskService tasks;

	HearingProcess(RuntimeService runtime, TaskService tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
	}

	@EventListener
	void on(HearingOpened event) {
		runtime.startProcessInstanceByKey(KEY, event.hearing().value(),
				Map.of(ROUND, event.round(), SECTION_SHEETS_READY, event.sheetsReady()));
	}

	@EventListener
	void on(SectionSheetsReady event) {
		var instance = runtime.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(event.hearing().value())
			.singleResult();
		runtime.setVariable(instance.getId(), SECTION_SHEETS_READY, true);
	}

	@EventListener
	void on(HearingScheduled event) {
		complete(event.hearing(), "userTask_scheduleHearing");
	}

	@EventListener
	void on(HearingHeld event) {
		complete(event.hearing(), "userTask_recordHearing");
	}

	private void complete(HearingId hearing, String task) {
		var open = tasks.createTaskQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(hearing.value())
			.taskDefinitionKey(task)
			.singleResult();
		tasks.complete(open.getId());
	}

}
