package jp.sakutei.budget.process;

import java.util.Map;

import jp.sakutei.budget.vote.BudgetVoteRecorded;
import jp.sakutei.engine.OpenTasks;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the budget track in {@code bpmn/round.bpmn} what the assembly decided. */
@Component
class BudgetVoteProcess {

	static final String KEY = "budget-track";

	static final String RECORD_BUDGET_VOTE = "userTask_recordBudgetVote";

	static final String BUDGET_REJECTED = "budgetRejected";

	private final OpenTasks tasks;

	BudgetVoteProcess(OpenTasks tasks) {
		this.tasks = tasks;
	}

	@EventListener
	void on(BudgetVoteRecorded event) {
		tasks.complete(KEY, event.round().value(), RECORD_BUDGET_VOTE,
				Map.of(BUDGET_REJECTED, !event.result().isPassed()));
	}

}
