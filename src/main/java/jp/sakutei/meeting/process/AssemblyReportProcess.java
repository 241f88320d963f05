package jp.sakutei.meeting.process;

import java.util.Map;

import jp.sakutei.engine.OpenTasks;
import jp.sakutei.meeting.report.AssemblyReported;
import jp.sakutei.round.Track;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the plan track of {@code bpmn/round.bpmn} that the report was made. */
@Component
class AssemblyReportProcess {

	private final OpenTasks tasks;

	AssemblyReportProcess(OpenTasks tasks) {
		this.tasks = tasks;
	}

	@EventListener
	void on(AssemblyReported event) {
		tasks.complete(Track.PLAN.process(), event.round(), "userTask_recordAssemblyReport", Map.of());
	}

}
