package jp.sakutei.budget;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Component;

/** 査定した人が、財政課の記録を確認する. */
@Component
class ConfirmAssessmentForm implements TaskForm {

	private final BudgetLists lists;

	private final BudgetListManagement management;

	ConfirmAssessmentForm(BudgetLists lists, BudgetListManagement management) {
		this.lists = lists;
		this.management = management;
	}

	@Override
	public String form() {
		return "confirm-assessment";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		return BudgetRows.toConfirm(lists.get(new BudgetListId(task.businessKey())), ConfirmAssessmentForm::row);
	}

	private static Map<String, Object> row(BudgetLine line) {

		var row = BudgetRows.before(line);
		row.remove("requestReason");
		row.put("result", line.outcomeText());
		row.put("reason", line.outcome().reason());
		row.put("remark", line.remark());
		return row;
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.confirm(new BudgetListId(task.businessKey()), actor,
				values.text("decision").equals("approve"), values.text("remarks"));
	}

}
