package jp.sakutei.budget.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jp.sakutei.budget.BudgetListClosed;
import jp.sakutei.budget.BudgetListFilledIn;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetListOpened;
import jp.sakutei.budget.BudgetListSentBack;
import jp.sakutei.budget.BudgetSteps;
import jp.sakutei.engine.DueDate;
import jp.sakutei.engine.OpenTasks;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.StageDaysMoved;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells {@code bpmn/budget-step.bpmn} what happened, in the transaction in which it
 * happened.
 */
@Component
class BudgetStepProcess {

	static final String KEY = "budget-step";

	static final String RECORDED_BY_BUDGET_OFFICE = "recordedByBudgetOffice";

	static final String BUDGET_LIST_CONFIRMED = "budgetListConfirmed";

	private static final Set<StageKind> BUDGET_STEPS = Set.of(StageKind.BUDGET_REQUEST, StageKind.BUDGET_ASSESSMENT);

	static final String ASSESSOR_CONFIRMS = "assessorConfirms";

	private static final Set<String> CONFIRM = Set.of("userTask_confirmBudgetList", "userTask_confirmAssessment");

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final OpenTasks open;

	private final BudgetSteps steps;

	BudgetStepProcess(RuntimeService runtime, TaskService tasks, OpenTasks open, BudgetSteps steps) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.open = open;
		this.steps = steps;
	}

	@EventListener
	void on(BudgetListOpened event) {

		var list = event.list();
		var step = event.step();
		var variables = new HashMap<String, Object>();
		variables.put("round", list.round().value());
		variables.put(RECORDED_BY_BUDGET_OFFICE, !step.request());
		variables.put("staff", Authority.staff(list.section()).group());
		variables.put("sectionHead", Authority.sectionHead(list.section()).group());
		variables.put("recorder", Authority.of(PostRole.BUDGET_OFFICE).group());
		variables.put("assessor", step.assessor());
		variables.put("due", DueDate.text(step.due()));
		runtime.startProcessInstanceByKey(KEY, list.value(), variables);
	}

	/** Open lists of the stage are due with it: to fill in or record, or to confirm. */
	@EventListener
	void on(StageDaysMoved event) {
		if (!BUDGET_STEPS.contains(event.kind())) {
			return;
		}
		var step = steps.get(event.round(), event.stage());
		for (var task : tasks.createTaskQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKeyLike(BudgetListId.of(event.round(), event.stage(), "").value() + "%")
			.list()) {
			var due = CONFIRM.contains(task.getTaskDefinitionKey()) ? step.confirmDue() : step.due();
			runtime.setVariable(task.getProcessInstanceId(), "due", DueDate.text(due));
			tasks.setDueDate(task.getId(), DueDate.of(due));
		}
	}

	@EventListener
	void on(BudgetListFilledIn event) {
		open.completeOnly(KEY, event.list().value(), Map.of(event.assessment() ? "assessor" : "sectionHead",
				event.confirmedBy().group(), ASSESSOR_CONFIRMS, event.assessment(), "due", DueDate.text(event.due())));
	}

	@EventListener
	void on(BudgetListSentBack event) {
		open.completeOnly(KEY, event.list().value(), Map.of(BUDGET_LIST_CONFIRMED, false));
	}

	@EventListener
	void on(BudgetListClosed event) {
		open.completeOnly(KEY, event.list().value(), Map.of(BUDGET_LIST_CONFIRMED, true, ASSESSOR_CONFIRMS, false));
	}

}
