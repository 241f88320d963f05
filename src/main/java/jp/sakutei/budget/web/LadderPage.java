package jp.sakutei.budget.web;

import java.util.List;
import java.util.Set;

import jp.sakutei.budget.BudgetLadder.Cell;
import jp.sakutei.budget.BudgetLadder.Ladder;
import jp.sakutei.budget.BudgetLadder.Row;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.Department;
import jp.sakutei.organization.Section;

/** 予算編成: a line a department, and of its sections those that one has to look at. */
record LadderPage(Ladder ladder, List<Section> sections, List<Department> departments, LadderSort order,
		LadderUnfolding show) {

	/** Steps that are yet to come say nothing. */
	LadderPage {
		ladder = ladder.begun();
	}

	public List<LadderSort> orders() {
		return List.of(LadderSort.values());
	}

	public List<LadderUnfolding> unfoldings() {
		return List.of(LadderUnfolding.values());
	}

	/** One section's own list needs no sums. */
	public boolean isOfOne() {
		return ladder.rows().size() == 1;
	}

	/** {@code 課長ヒアリング：57／79課が済みました。期限は11月30日（木）です。} */
	public String lead() {
		if (ladder.steps().isEmpty()) {
			return "予算の一覧は、まだ作られていません。";
		}
		var last = ladder.steps().size() - 1;
		var step = ladder.steps().get(last);
		var lists = ladder.rows().stream().flatMap((row) -> row.cells().get(last).stream()).toList();
		var closed = lists.stream().filter(Cell::closed).count();
		return step.name() + "：" + ((closed == lists.size()) ? lists.size() + "課すべてが済みました。"
				: closed + "／" + lists.size() + "課が済みました。期限は" + JapaneseDates.monthAndDay(step.due()) + "です。");
	}

	public List<DepartmentLines> lines() {
		var shown = isOfOne() ? Set.of(ladder.rows().get(0).section()) : show.sections(ladder.rows());
		return order.departments(DepartmentLadder.of(ladder, sections, departments))
			.stream()
			.map((department) -> new DepartmentLines(department,
					order.sections(department.ladder().rows())
						.stream()
						.filter((row) -> shown.contains(row.section()))
						.toList()))
			.toList();
	}

	/** Of the whole page. */
	public DepartmentLadder sum() {
		return new DepartmentLadder("", ladder);
	}

	/** How many sections differ and are not shown. */
	public long hidden() {
		var shown = show.sections(ladder.rows());
		return ladder.rows().stream().filter((row) -> row.isDifferent() && !shown.contains(row.section())).count();
	}

	/** A department's line and those below it. */
	record DepartmentLines(DepartmentLadder department, List<Row> sections) {
	}

}
