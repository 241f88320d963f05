package jp.sakutei.rehearsal.people;

import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetLists;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 課長: confirms the section's request, and sends one or another back once. */
@Component
class ConfirmsBudgetList implements Script {

	private final BudgetLists lists;

	ConfirmsBudgetList(BudgetLists lists) {
		this.lists = lists;
	}

	@Override
	public String form() {
		return "confirm-budget-list";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return day.isDue(item) || day.isWorkingDaysAfter(item, Lot.draw(item.businessKey(), 3));
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var list = lists.get(new BudgetListId(item.businessKey()));
		var sendsBack = list.sendBackReason() == null && Lot.hits("return " + item.businessKey(), 25)
				&& !day.isDue(item);
		return sendsBack ? view.values().with("decision", "return").with("remarks", "（見本）単価の根拠を確かめてください。")
				: view.values().with("decision", "approve");
	}

}
