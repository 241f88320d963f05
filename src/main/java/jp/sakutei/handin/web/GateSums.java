package jp.sakutei.handin.web;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.form.AmountSum;
import jp.sakutei.handin.Gate;

/**
 * What waits at the gates of a person, added up.
 *
 * @param gates at which something waits
 * @param due the first day on which one of the gates ends; null where nothing waits
 * @param base this year's budgets after the supplement, in thousand yen
 * @param planned for the first year of the plan
 * @param general of it, general funds
 * @param clear how many the person may decide on and no rule warns of
 * @param own how many the person wrote
 */
record GateSums(int count, List<Gate> gates, LocalDate due, long base, AmountSum planned, long general, int clear,
		int own) {

	public AmountChange change() {
		return AmountChange.of(base, planned);
	}

	/** How many the person may decide on. */
	public int open() {
		return count - own;
	}

	/** 承認, where only that is done; 確認・承認 where there are several. */
	public String deed() {
		return (gates.size() == 1) ? gates.get(0).deed() : "確認・承認";
	}

	/** What a button says: 承認する, 点検済にする. */
	public String does() {
		return (gates.size() == 1) ? gates.get(0).does() : "確認・承認する";
	}

	boolean isAllAt(Gate gate) {
		return gates.equals(List.of(gate));
	}

}
