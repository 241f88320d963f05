package jp.sakutei.meeting.process;

import jp.sakutei.meeting.report.AssemblyReported;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the plan track of {@code bpmn/round.bpmn} that the report was made. */
@Component
class AssemblyReportProcess {

	private final TaskService tasks;

	AssemblyReportProcess(TaskService tasks) {
		this.tasks = tasks;
	}

	@EventListener
	void on(AssemblyReported event) {
		var open = tasks.createTaskQuery()
			.processInstanceBusinessKey(event.round())
			.taskDefinitionKey("userTask_recordAssemblyReport")
			.singleResult();
		tasks.complete(open.getId());
	}

}
