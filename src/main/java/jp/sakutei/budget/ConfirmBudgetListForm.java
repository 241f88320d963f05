package jp.sakutei.budget;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Component;

/** 課長が要求額を確認する. */
@Component
class ConfirmBudgetListForm implements TaskForm {

	private final BudgetLists lists;

	private final BudgetListManagement management;

	ConfirmBudgetListForm(BudgetLists lists, BudgetListManagement management) {
		this.lists = lists;
		this.management = management;
	}

	@Override
	public String form() {
		return "confirm-budget-list";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		return BudgetRows.toConfirm(lists.get(new BudgetListId(task.businessKey())), ConfirmBudgetListForm::row);
	}

	private static Map<String, Object> row(BudgetLine line) {

		var row = BudgetRows.of(line);
		row.put("prefilled", BudgetRows.inWords(line.prefilled().total()));
		row.put("amount", line.outcomeText());
		row.put("sources",
				FundSource.ordered(line.entered().bySource().keySet())
					.stream()
					.map((source) -> source.label() + " " + line.sourceText(source.code()))
					.collect(Collectors.joining("、")));
		row.put("reason", line.outcome().reason());
		return row;
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.confirm(new BudgetListId(task.businessKey()), actor,
				values.text("decision").equals("approve"), values.text("remarks"));
	}

}
