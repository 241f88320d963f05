package jp.sakutei.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.Paging;
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
 * @param groups all that waits, by kind and section
 */
record TaskList(List<Row> rows, WorkItemFilter filter, WorkItems.Count count, Paging paging,
		Map<String, String> definitions, Map<String, String> sections, List<Group> groups) {

	static final int ROWS_PER_PAGE = 50;

	static TaskList of(List<Row> rows, WorkItemFilter filter, WorkItems.Count count, Paging paging, List<Kind> kinds) {

		var definitions = new LinkedHashMap<String, String>();
		var sections = new LinkedHashMap<String, String>();
		for (var kind : kinds) {
			definitions.put(kind.definition(), kind.name());
			if (kind.section() != null) {
				sections.put(kind.section(), kind.sectionName());
			}
		}
		return new TaskList(rows, filter, count, paging, definitions, sections, Group.of(kinds));
	}

	/** Where all of one kind is of one section, the list alone says it. */
	public boolean isGrouped() {
		return !isFiltered() && (groups.size() > 1 || groups.stream().anyMatch((group) -> group.sections().size() > 1));
	}

	public boolean isFiltered() {
		return !filter.equals(WorkItemFilter.NONE);
	}

	/**
	 * Tasks of one kind.
	 *
	 * @param sections those of which they are; empty where they are of none
	 */
	record Group(String definition, String name, int count, List<Kind> sections) {

		static List<Group> of(List<Kind> kinds) {
			return kinds.stream()
				.collect(Collectors.groupingBy(Kind::definition, LinkedHashMap::new, Collectors.toList()))
				.values()
				.stream()
				.map((same) -> new Group(same.get(0).definition(), same.get(0).name(),
						same.stream().mapToInt(Kind::count).sum(),
						same.stream().filter((kind) -> kind.section() != null).toList()))
				.toList();
		}

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
