package jp.sakutei.meeting.process;

import java.util.Map;

import jp.sakutei.engine.OpenTasks;
import jp.sakutei.meeting.report.AssemblyReported;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stages;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells {@code bpmn/round.bpmn} that the report was made; which stage that is, and on
 * which track, is the city's.
 */
@Component
class AssemblyReportProcess {

	private final OpenTasks tasks;

	private final Stages stages;

	AssemblyReportProcess(OpenTasks tasks, Stages stages) {
		this.tasks = tasks;
		this.stages = stages;
	}

	@EventListener
	void on(AssemblyReported event) {
		stages.find(new RoundId(event.round()), StageKind.ASSEMBLY_REPORT)
			.ifPresent(
					(stage) -> tasks.complete(stage.track().process(), event.round(), stage.recordingTask(), Map.of()));
	}

}
