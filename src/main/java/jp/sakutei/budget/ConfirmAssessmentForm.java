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
		var list = lists.get(new BudgetListId(task.businessKey()));
		return TaskView
			.of(list.title(),
					FormValues.none()
						.with("lines", list.lines().stream().map(ConfirmAssessmentForm::row).toList())
						.with("total", list.total().text()))
			.withContext(Map.of("list", list));
	}

	private static Map<String, Object> row(BudgetLine line) {

		var row = BudgetRows.before(line);
		row.remove("requestReason");
		row.put("result", line.outcomeText());
		row.put("reason", line.outcome().reason());
		row.put("remark", line.remark());
		row.values().removeIf((value) -> value == null || value.equals(""));
		return row;
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.confirm(new BudgetListId(task.businessKey()), actor,
				values.text("decision").equals("approve"), values.text("remarks"));
	}

}
