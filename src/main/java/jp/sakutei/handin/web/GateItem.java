package jp.sakutei.handin.web;

import java.time.LocalDate;
import java.util.Map;

import jp.sakutei.form.AmountSum;
import jp.sakutei.handin.Gate;

/**
 * A sheet that waits at a gate, as it stands in the list.
 *
 * @param revision the one that waits
 * @param due last day of this gate
 * @param warnings of the rules, passed with a written reason
 * @param own the viewer wrote it and may not decide
 */
record GateItem(String handIn, int revision, Gate gate, String sheet, String title, String section, Proposed proposed,
		LocalDate due, String author, Amounts amounts, int warnings, boolean own) {

	/** What the section proposes: 区分 and 位置付け. */
	record Proposed(String kind, String placement) {
	}

	/**
	 * In thousand yen.
	 *
	 * @param base this year's budget after the supplement (補正後); null for new projects
	 * @param planned by year code
	 */
	record Amounts(Long base, Map<String, AmountSum> planned) {
	}

}
