package jp.sakutei.budget.process;

import java.util.Map;

import jp.sakutei.budget.BudgetVoteRecorded;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the budget track in {@code bpmn/round.bpmn} what the assembly decided. */
@Component
class BudgetVoteProcess {

	static final String KEY = "budget-track";

	static final String RECORD_BUDGET_VOTE = "userTask_recordBudgetVote";

	static final String BUDGET_REJECTED = "budgetRejected";

	private final TaskService tasks;

	BudgetVoteProcess(TaskService tasks) {
		this.tasks = tasks;
	}

	@EventListener
	void on(BudgetVoteRecorded event) {
		var open = tasks.createTaskQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(event.round().value())
			.taskDefinitionKey(RECORD_BUDGET_VOTE)
			.singleResult();
		tasks.complete(open.getId(), Map.of(BUDGET_REJECTED, !event.result().isPassed()));
	}

}
