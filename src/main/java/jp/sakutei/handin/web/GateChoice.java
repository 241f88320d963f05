package jp.sakutei.handin.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.AmountSum;

/**
 * What was chosen in the list of gates, as it waits now.
 *
 * @param items to be decided on: the same revision at the same gate as the list showed,
 * by somebody else
 * @param changed that are another revision or at another gate since
 * @param own that the person wrote
 * @param gone how many wait no longer
 * @param later how many are left out because they are too many at once
 */
record GateChoice(List<GateItem> items, List<GateItem> changed, List<GateItem> own, int gone, int later) {

	/**
	 * @param lines as the list sent them, by hand-in
	 * @param waiting of their hand-ins, what waits still
	 */
	static GateChoice of(Map<String, GateLine> lines, List<GateItem> waiting) {
		var mine = waiting.stream().filter((item) -> !item.own()).toList();
		return new GateChoice(mine.stream().filter((item) -> shows(lines, item)).toList(),
				mine.stream().filter((item) -> !shows(lines, item)).toList(),
				waiting.stream().filter(GateItem::own).toList(), Math.max(0, lines.size() - waiting.size()), 0);
	}

	private static boolean shows(Map<String, GateLine> lines, GateItem item) {
		return item.shown().equals(lines.get(item.handIn()));
	}

	/** As they wait now: for a choice that named none of them. */
	static GateChoice of(List<GateItem> waiting) {
		var mine = waiting.stream().filter((item) -> !item.own()).toList();
		var most = Math.min(mine.size(), GateLine.MOST);
		return new GateChoice(mine.subList(0, most), List.of(), List.of(), 0, mine.size() - most);
	}

	public AmountSum planned() {
		return items.stream().map((item) -> item.amounts().planned()).reduce(AmountSum.NONE, AmountSum::plus);
	}

	public long base() {
		return items.stream().mapToLong((item) -> (item.amounts().base() == null) ? 0 : item.amounts().base()).sum();
	}

	public AmountChange change() {
		return AmountChange.of(base(), planned());
	}

	public long general() {
		return items.stream().mapToLong((item) -> item.amounts().general()).sum();
	}

	/** How many of them the rules warn of. */
	public long warned() {
		return items.stream().filter((item) -> !item.warnings().isEmpty()).count();
	}

	/** What the page before the decision says first. */
	public String title(String decision) {
		if (items.isEmpty()) {
			return "決定できる調書がありません";
		}
		return "approve".equals(decision) ? items.size() + "件を" + does().replaceAll("する$", "します")
				: items.size() + "件を差し戻します";
	}

	/** 承認する, where all wait at one gate. */
	public String does() {
		var words = items.stream().map((item) -> item.gate().does()).distinct().toList();
		return (words.size() == 1) ? words.get(0) : "確認・承認する";
	}

}
