package jp.sakutei.budget.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jp.sakutei.budget.BudgetListClosed;
import jp.sakutei.budget.BudgetListFilledIn;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetListOpened;
import jp.sakutei.budget.BudgetListSentBack;
import jp.sakutei.organization.Authority;
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

	private final RuntimeService runtime;

	private final TaskService tasks;

	BudgetStepProcess(RuntimeService runtime, TaskService tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
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
		variables.put("assessor", step.assessor());
		variables.put("due", due(step.due()));
		runtime.startProcessInstanceByKey(KEY, list.value(), variables);
	}

	@EventListener
	void on(BudgetListFilledIn event) {
		complete(event.list(), Map.of("sectionHead", event.confirmedBy().group(), "due", due(event.due())));
	}

	@EventListener
	void on(BudgetListSentBack event) {
		complete(event.list(), Map.of(BUDGET_LIST_CONFIRMED, false));
	}

	@EventListener
	void on(BudgetListClosed event) {
		complete(event.list(), Map.of(BUDGET_LIST_CONFIRMED, true));
	}

	private static String due(LocalDate day) {
		return day + "T17:15:00";
	}

	/** Completes the one task in which the list waits. */
	private void complete(BudgetListId list, Map<String, Object> variables) {
		var open = tasks.createTaskQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(list.value())
			.singleResult();
		tasks.complete(open.getId(), variables);
	}

}
