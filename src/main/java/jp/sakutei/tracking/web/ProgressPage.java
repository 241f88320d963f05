package jp.sakutei.tracking.web;

import java.util.List;

import org.springframework.ui.Model;

/**
 * What all pages of 進捗状況 have: the answer as heading, the time of it, the way to the
 * others.
 *
 * @param whole the whole city, not only the own sections
 * @param time 「9時02分」
 */
record ProgressPage(ProgressTab tab, String heading, boolean whole, String time) {

	public List<ProgressTab> tabs() {
		return ProgressTab.of(whole);
	}

	/** The view of the tab, with this in its model. */
	String in(Model model) {
		model.addAttribute("page", this);
		return "tracking/" + switch (tab) {
			case STATES -> "progress";
			case AMOUNTS -> "amounts";
			case PLACEMENTS -> "placements";
			case FIRST_PERIOD -> "first-period";
			case FINDINGS -> "findings";
		};
	}

}
