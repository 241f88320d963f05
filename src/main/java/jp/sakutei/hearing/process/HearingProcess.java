package jp.sakutei.hearing.process;

import java.util.Map;

import jp.sakutei.engine.DueDate;
import jp.sakutei.engine.OpenTasks;
import jp.sakutei.hearing.HearingCancelled;
import jp.sakutei.hearing.HearingHeld;
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

	static final String RECORD_DUE = "recordDue";

	static final String HEARING_HELD = "hearingHeld";

	private static final String RECORD = "userTask_recordHearing";

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final OpenTasks open;

	HearingProcess(RuntimeService runtime, TaskService tasks, OpenTasks open) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.open = open;
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
			open.find(KEY, event.hearing().value(), RECORD).ifPresent((task) -> {
				runtime.setVariable(task.getProcessInstanceId(), RECORD_DUE, DueDate.text(event.day()));
				tasks.setDueDate(task.getId(), DueDate.of(event.day()));
			});
		}
		else {
			open.complete(KEY, event.hearing().value(), "userTask_scheduleHearing",
					Map.of(RECORD_DUE, DueDate.text(event.day())));
		}
	}

	@EventListener
	void on(HearingHeld event) {
		open.complete(KEY, event.hearing().value(), RECORD, Map.of(HEARING_HELD, true));
	}

	@EventListener
	void on(HearingCancelled event) {
		open.complete(KEY, event.hearing().value(), RECORD, Map.of(HEARING_HELD, false));
	}

}
