package jp.sakutei.handin.web;

import java.time.LocalDate;
import java.util.Map;

import jp.sakutei.handin.Gate;

/**
 * A sheet that waits at a gate, as it stands in the list.
 *
 * @param revision the one that waits
 * @param due last day of this gate
 * @param base this year's budget after the supplement (補正後), in thousand yen; null for
 * new projects
 * @param totals planned amounts by year code, in thousand yen
 * @param warnings of the rules, passed with a written reason
 * @param own the viewer wrote it and may not decide
 */
record GateItem(String handIn, int revision, Gate gate, String sheet, String title, String section, String kind,
		String proposal, LocalDate due, String author, Long base, Map<String, Long> totals, int warnings, boolean own) {
}
