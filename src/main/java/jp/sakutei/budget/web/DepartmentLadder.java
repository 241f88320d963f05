package jp.sakutei.budget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.budget.BudgetLadder.Ladder;
import jp.sakutei.budget.BudgetLadder.Row;
import jp.sakutei.form.comparison.Signed;
import jp.sakutei.organization.Department;
import jp.sakutei.organization.Section;

/**
 * A department with its sections' lines; in thousand yen.
 *
 * @param ladder of its sections alone
 */
record DepartmentLadder(String name, Ladder ladder) {

	/** In the order of the city; sections without a department come last. */
	static List<DepartmentLadder> of(Ladder ladder, List<Section> sections, List<Department> departments) {

		var departmentOf = sections.stream()
			.filter((section) -> section.department() != null)
			.collect(Collectors.toMap(Section::code, Section::department));
		var rows = ladder.rows()
			.stream()
			.collect(Collectors.groupingBy((row) -> departmentOf.getOrDefault(row.section(), "")));
		var all = departments.stream()
			.filter((department) -> rows.containsKey(department.code()))
			.map((department) -> named(department.name(), ladder, rows.get(department.code())))
			.collect(Collectors.toCollection(ArrayList::new));
		if (rows.containsKey("")) {
			all.add(named("部に属さない課", ladder, rows.get("")));
		}
		return all;
	}

	private static DepartmentLadder named(String name, Ladder ladder, List<Row> rows) {
		return new DepartmentLadder(name, new Ladder(ladder.steps(), rows));
	}

	/** Of the sections that have a closed list. */
	long difference() {
		return ladder.rows().stream().flatMap((row) -> row.difference().stream()).mapToLong(Long::longValue).sum();
	}

	/** {@code △3,309}; a dash where no list is closed yet. */
	public String differenceText() {
		return ladder.rows().stream().allMatch((row) -> row.difference().isEmpty()) ? "—" : Signed.of(difference());
	}

	/** {@code 残り2課}; empty where every list is closed. */
	public String open() {
		var open = ladder.rows().stream().filter(Row::isOpen).count();
		return (open == 0) ? "" : "残り" + open + "課";
	}

}
