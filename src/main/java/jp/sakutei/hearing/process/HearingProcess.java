package jp.sakutei.hearing.process;

import java.util.Map;

import jp.sakutei.engine.DueDate;
import jp.sakutei.hearing.HearingCancelled;
import jp.sakutei.hearing.HearingHeld;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingOpened;
import jp.sakutei.hearing.HearingScheduled;
import jp.sakutei.hearing.SectionSheetsReady;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code bpmn/section-hearing.bpmn} what happened. */
@Component
class HearingProcess {

	static final String KEY = "section-hearing";

	static final String ROUND = "round";

	static final String SECTION_SHEETS_READY = "sectionSheetsReady";

	static final String RECORD_DUE = "recordDue";

	static final String HEARING_HELD = "hearingHeld";

	private static final String RECORD = "userTask_recordHearing";

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

	/** The record is to be written on the day of the hearing. */
	@EventListener
	void on(HearingScheduled event) {
		if (event.again()) {
			var task = open(event.hearing(), RECORD);
			runtime.setVariable(task.getProcessInstanceId(), RECORD_DUE, DueDate.text(event.day()));
			tasks.setDueDate(task.getId(), DueDate.of(event.day()));
		}
		else {
			complete(event.hearing(), "userTask_scheduleHearing", Map.of(RECORD_DUE, DueDate.text(event.day())));
		}
	}

	@EventListener
	void on(HearingHeld event) {
		complete(event.hearing(), RECORD, Map.of(HEARING_HELD, true));
	}

	@EventListener
	void on(HearingCancelled event) {
		complete(event.hearing(), RECORD, Map.of(HEARING_HELD, false));
	}

	private void complete(HearingId hearing, String task, Map<String, Object> variables) {
		tasks.complete(open(hearing, task).getId(), variables);
	}

	private Task open(HearingId hearing, String task) {
		return tasks.createTaskQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(hearing.value())
			.taskDefinitionKey(task)
			.singleResult();
	}

}
