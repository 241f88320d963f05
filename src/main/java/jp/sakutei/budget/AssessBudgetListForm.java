package jp.sakutei.budget;

import jp.sakutei.common.Codes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Component;

/** 査定の結果を記録する. */
@Component
class AssessBudgetListForm implements TaskForm {

	private final BudgetLists lists;

	private final BudgetListManagement management;

	private final BusinessClock clock;

	AssessBudgetListForm(BudgetLists lists, BudgetListManagement management, BusinessClock clock) {
		this.lists = lists;
		this.management = management;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "assess-budget-list";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var list = lists.get(new BudgetListId(task.businessKey()));
		var rows = list.lines().stream().map(AssessBudgetListForm::row).toList();
		var view = TaskView.of(list.title(), FormValues.none().with("heldOn", clock.today()).with("lines", rows));
		return (list.sendBackReason() == null) ? view
				: view.withContext(Map.of("list", list)).withTemplate("budget/aside :: sentBack");
	}

	/**
	 * Begins with what was recorded, or with the last word of the steps before, as what
	 * it is.
	 */
	private static Map<String, Object> row(BudgetLine line) {

		var row = BudgetRows.before(line);
		var start = Optional.ofNullable(line.recorded())
			.or(() -> line.earlier().last().filter((word) -> !word.result().hasAmount()));
		row.put("result", start.map(AmountAtStep::result).orElse(AmountResult.ASSESSED).code());
		BudgetRows.put(row, "amount", start.map((word) -> word.amounts().total()).orElse(line.asked()));
		row.put("reason", start.map(AmountAtStep::reason).orElse(null));
		row.put("remark", line.remark());
		row.values().removeIf((value) -> value == null || value.equals(""));
		return row;
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		var list = new BudgetListId(task.businessKey());
		var lines = values.rows("lines").stream().map((row) -> line(list, row)).toList();
		return management.assess(list, actor, values.date("heldOn").orElseGet(clock::today), lines);
	}

	private static AssessedLine line(BudgetListId list, FormValues row) {

		var result = Codes.of(AmountResult.class, row.text("result"));
		var amount = (result == AmountResult.ASSESSED) ? BudgetRows.amount(row, "amount").value() : null;
		return new AssessedLine(BudgetRows.sheet(list, row), result, amount, row.text("reason"), row.text("remark"));
	}

}
