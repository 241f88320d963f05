package jp.sakutei.handin.web;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.JapaneseDates;
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
		LocalDate due, String author, Amounts amounts, List<String> warnings, boolean own) {

	/**
	 * 「dai10-2:042:1@2@section-head」: the hand-in, and the revision and the gate that the
	 * list shows.
	 */
	public String line() {
		return shown().text();
	}

	GateLine shown() {
		return new GateLine(handIn, revision, gate);
	}

	/** Nothing to look at before deciding. */
	public boolean isClear() {
		return warnings.isEmpty() && !own;
	}

	public String dueText() {
		return JapaneseDates.monthAndDay(due);
	}

	/** What the section proposes: 区分 and 位置付け. */
	record Proposed(String kind, String placement) {

		public boolean isNew() {
			return kind.equals("新規");
		}

	}

	/**
	 * In thousand yen.
	 *
	 * @param current code of this year
	 * @param next code of the plan's first year
	 * @param base this year's budget after the supplement (補正後); null for new projects
	 * @param planned for the plan's first year
	 * @param general of it, general funds: what a frame counts
	 */
	record Amounts(String current, String next, Long base, AmountSum planned, long general) {

		public AmountChange change() {
			return AmountChange.of(base, planned);
		}

		public String currentLabel() {
			return FiscalYear.parse(current).label();
		}

		public String nextLabel() {
			return FiscalYear.parse(next).label();
		}

	}

}
