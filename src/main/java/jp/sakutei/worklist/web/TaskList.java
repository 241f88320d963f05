package jp.sakutei.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.organization.Actor;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItemFilter;
import jp.sakutei.worklist.WorkItems;
import jp.sakutei.worklist.WorkItems.Kind;

/**
 * 処理待ち一覧 as its page shows it.
 *
 * @param definitions kinds of tasks by their id, for the filter
 * @param sections by code, for the filter
 */
record TaskList(List<Row> rows, WorkItemFilter filter, WorkItems.Count count, int page, int pages,
		Map<String, String> definitions, Map<String, String> sections) {

	static final int ROWS_PER_PAGE = 50;

	static TaskList of(List<Row> rows, WorkItemFilter filter, WorkItems.Count count, int page, List<Kind> kinds) {

		var definitions = new LinkedHashMap<String, String>();
		var sections = new LinkedHashMap<String, String>();
		for (var kind : kinds) {
			definitions.put(kind.definition(), kind.name());
			if (kind.section() != null) {
				sections.put(kind.section(), kind.sectionName());
			}
		}
		return new TaskList(rows, filter, count, page, pages(count.all()), definitions, sections);
	}

	static int pages(int rows) {
		return Math.max(1, (rows + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
	}

	public boolean isFiltered() {
		return !filter.equals(WorkItemFilter.NONE);
	}

	/**
	 * A task.
	 *
	 * @param onBehalf whether it is done as a substitute
	 */
	record Row(WorkItem item, DueDay due, boolean mine, boolean onBehalf) {

		static Row of(WorkItem item, DueDay due, Actor actor) {
			return new Row(item, due, item.isClaimedBy(actor), actor.onBehalf(item.authority()).isPresent());
		}

	}

}
