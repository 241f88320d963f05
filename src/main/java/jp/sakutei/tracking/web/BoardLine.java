package jp.sakutei.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.Section;
import jp.sakutei.picture.Bar;
import jp.sakutei.tracking.BoardOrder;
import jp.sakutei.tracking.BoardUnfolding;
import jp.sakutei.tracking.DepartmentProgress;
import jp.sakutei.tracking.DepartmentProgress.SectionProgress;
import jp.sakutei.tracking.SheetStates;
import jp.sakutei.tracking.StateColumn;
import jp.sakutei.tracking.StatesBoard;

/**
 * A line of the board: a department, or one of its sections below it.
 *
 * @param code of the section, null for a department
 * @param said what was last heard of a section that is late, or null
 * @param remind whether the person may remind the section, and somebody there is late
 */
record BoardLine(String code, String name, SheetStates states, Bar bar, Heard said, boolean remind) {

	static List<BoardLine> of(StatesBoard board, BoardOrder order, BoardUnfolding unfolding,
			Predicate<Section> mayRemind) {

		var shown = unfolding.sections(board);
		var lines = new ArrayList<BoardLine>();
		for (var department : order.departments(board.departments())) {
			if (department.name() != null) {
				lines.add(of(department));
			}
			order.sections(department.sections())
				.stream()
				.filter((section) -> department.name() == null || shown.contains(section.section().code()))
				.map((section) -> of(board, section, mayRemind))
				.forEach(lines::add);
		}
		return lines;
	}

	private static BoardLine of(DepartmentProgress department) {
		return new BoardLine(null, department.name(), department.sum(), StateColumn.bar(department.sum()), null, false);
	}

	private static BoardLine of(StatesBoard board, SectionProgress progress, Predicate<Section> mayRemind) {
		var section = progress.section();
		var late = board.late().get(section.code());
		return new BoardLine(section.code(), section.name(), progress.states(), StateColumn.bar(progress.states()),
				(late == null) ? null
						: new Heard(board.daysLate(section.code()) + "開庁日",
								(late.written() == null) ? null : JapaneseDates.monthAndDay(late.written()),
								(late.reminded() == null) ? null : JapaneseDates.monthAndDay(late.reminded())),
				progress.states().lateInSection() > 0 && !board.isRemindedToday(section.code())
						&& mayRemind.test(section));
	}

	public boolean isSection() {
		return code != null;
	}

	/** 「未着手3・作成中1」: where the sheets are that are not done. */
	public String rest() {
		var parts = new ArrayList<String>();
		for (var column : List.of(StateColumn.NOT_BEGUN, StateColumn.DRAFTING, StateColumn.SECTION_HEAD,
				StateColumn.DEPARTMENT_HEAD, StateColumn.OFFICE)) {
			if (column.in(states) > 0) {
				parts.add(column.label() + column.in(states));
			}
		}
		return String.join("・", parts);
	}

	/**
	 * @param days 「2開庁日」 since its oldest due day
	 * @param written when something was last written, or null
	 * @param reminded when it was last reminded, or null
	 */
	record Heard(String days, String written, String reminded) {
	}

}
