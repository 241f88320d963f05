package jp.sakutei.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A part of a sheet's page: what a module above has to show about sheets. Those of the
 * same title share a table, newest first.
 */
public interface SheetSection {

	Part part();

	/**
	 * By the ids of the sheets, in one statement whatever their number; none where there
	 * is nothing to show.
	 */
	Map<String, List<SheetRecord>> of(Collection<ProjectSheetId> sheets);

	/** In the order of the page. */
	enum Part {

		DECIDED("何が決まったか"), HEARD(DECIDED.title), SAID(DECIDED.title), BUDGET("予算でどうなったか"), ASKED("指摘と対応");

		private final String title;

		Part(String title) {
			this.title = title;
		}

		public String title() {
			return title;
		}

	}

}
