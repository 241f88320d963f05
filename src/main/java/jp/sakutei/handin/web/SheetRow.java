package jp.sakutei.handin.web;

import java.time.LocalDate;

/**
 * A sheet as it stands in the list.
 *
 * @param alsoUnder 再掲: further policies, or empty
 * @param shownAgain it counts under another policy than the one asked for
 * @param state of the open hand-in, else of the last one; 未依頼 before the first
 * @param late its stage was closed without it
 * @param due last day of whoever has it now; null when nobody has
 */
record SheetRow(String id, String number, String name, String section, String policy, String alsoUnder,
		boolean shownAgain, String kind, String placement, String progress, String state, LocalDate due,
		boolean returned, boolean late, int total, int shownAgainTotal) {
}
