package jp.sakutei.view;

import java.util.List;

/**
 * The views that stand above a list.
 *
 * @param list key of the list
 * @param saved the office's first
 * @param query how the list is narrowed now
 * @param narrowing the same, parameter by parameter
 * @param mayShare whether the reader may keep one for everybody
 */
public record ListViews(String list, List<SavedView> saved, String query, List<ViewedList.Parameter> narrowing,
		boolean mayShare) {

	public boolean isShown(SavedView view) {
		return view.query().equals(query);
	}

	/** Whether how the list stands now has a name already. */
	public boolean isKept() {
		return saved.stream().anyMatch(this::isShown);
	}

	/** Those that the reader may take away. */
	public List<SavedView> removable() {
		return saved.stream().filter((view) -> view.own() || view.forAll() && mayShare).toList();
	}

}
