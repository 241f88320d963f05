package jp.sakutei.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Component;

/** 要求額を記入する. */
@Component
class FillInBudgetListForm implements TaskForm {

	/** Columns that are no sources of funds. */
	private static final Set<String> OTHER_COLUMNS = Set.of("sheet", "name", "plan", "prefilled", "amount", "reason");

	private final BudgetLists lists;

	private final BudgetListManagement management;

	FillInBudgetListForm(BudgetLists lists, BudgetListManagement management) {
		this.lists = lists;
		this.management = management;
	}

	@Override
	public String form() {
		return "fill-in-budget-list";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var list = lists.get(new BudgetListId(task.businessKey()));
		var rows = list.lines().stream().map((line) -> row(line, list.step().bySource())).toList();
		var view = TaskView.of(list.title(),
				FormValues.none().with("requestKind", list.step().bySource() ? "財源別" : "総額").with("lines", rows));
		return (list.sendBackReason() == null) ? view
				: view.withContext(Map.of("list", list)).withTemplate("budget/aside :: sentBack");
	}

	private static Map<String, Object> row(BudgetLine line, boolean bySource) {

		var row = BudgetRows.of(line);
		var amounts = line.entered();
		row.put("prefilled", BudgetRows.inWords(line.prefilled().total()));
		if (bySource) {
			amounts.bySource().forEach((source, amount) -> BudgetRows.put(row, source, amount));
		}
		else {
			BudgetRows.put(row, "amount", amounts.total());
		}
		row.put("reason", (line.recorded() != null) ? line.recorded().reason() : null);
		row.values().removeIf((value) -> value == null || value.equals(""));
		return row;
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		var list = new BudgetListId(task.businessKey());
		var lines = values.rows("lines").stream().map((row) -> line(list, row)).toList();
		return management.fillIn(list, actor, lines);
	}

	private static RequestedLine line(BudgetListId list, FormValues row) {

		var sources = new LinkedHashMap<String, Amount>();
		row.asMap()
			.keySet()
			.stream()
			.filter((key) -> !OTHER_COLUMNS.contains(key))
			.forEach((source) -> sources.put(source, BudgetRows.amount(row, source)));
		var amounts = sources.isEmpty() ? SourceAmounts.ofTotal(BudgetRows.amount(row, "amount"))
				: new SourceAmounts(sources);
		return new RequestedLine(BudgetRows.sheet(list, row), amounts, row.text("reason"));
	}

}
