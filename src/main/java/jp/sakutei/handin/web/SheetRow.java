package jp.sakutei.handin.web;

import java.time.LocalDate;

/** A sheet as it stands in the list. */
record SheetRow(String id, String number, String name, String section, Policies policies, String kind, String placement,
		String progress, Passage passage, Found found) {

	/**
	 * Where it counts.
	 *
	 * @param alsoUnder 再掲: further policies, or empty
	 * @param shownAgain it counts under another policy than the one asked for
	 */
	record Policies(String main, String alsoUnder, boolean shownAgain) {
	}

	/**
	 * 提出の状況.
	 *
	 * @param state of the open hand-in, else of the last one; 未依頼 before the first
	 * @param due last day of whoever has it now; null when nobody has
	 * @param late its stage was closed without it
	 */
	record Passage(String state, LocalDate due, boolean returned, boolean late) {
	}

	/** How many the list found, on all its pages. */
	record Found(int all, int shownAgain) {

		static final Found NOTHING = new Found(0, 0);

	}

}
