package jp.sakutei.budget.process;

import java.util.Map;

import jp.sakutei.budget.vote.BudgetVoteRecorded;
import jp.sakutei.engine.OpenTasks;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stages;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells {@code bpmn/round.bpmn} what the assembly decided; which stage that is, and on
 * which track, is the city's.
 */
@Component
class BudgetVoteProcess {

	static final String BUDGET_REJECTED = "budgetRejected";

	private final OpenTasks tasks;

	private final Stages stages;

	BudgetVoteProcess(OpenTasks tasks, Stages stages) {
		this.tasks = tasks;
		this.stages = stages;
	}

	@EventListener
	void on(BudgetVoteRecorded event) {
		stages.find(event.round(), StageKind.BUDGET_VOTE)
			.ifPresent((stage) -> tasks.complete(stage.track().process(), event.round().value(), stage.recordingTask(),
					Map.of(BUDGET_REJECTED, !event.result().isPassed())));
	}

}
