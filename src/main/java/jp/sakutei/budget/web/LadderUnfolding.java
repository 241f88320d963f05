package jp.sakutei.budget.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.budget.BudgetLadder.Row;
import jp.sakutei.common.Choice;

/** 表示: which sections have a line of their own below their department. */
enum LadderUnfolding implements Choice {

	/** What fits on a screen. */
	MOST("差の大きい課だけ開く"), DIFFERENT("差や保留のある課をすべて開く"), ALL("すべての課を開く"), NONE("課を開かない");

	/** More would no longer be seen at a glance. */
	private static final int AT_A_GLANCE = 10;

	private static final Comparator<Row> LARGEST_FIRST = Comparator.comparingLong(Row::distance).reversed();

	private final String label;

	LadderUnfolding(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	/** Codes of the sections that are shown. */
	Set<String> sections(List<Row> rows) {
		var different = rows.stream().filter(Row::isDifferent);
		return (switch (this) {
			case NONE -> rows.stream().limit(0);
			case ALL -> rows.stream();
			case DIFFERENT -> different;
			case MOST -> different.sorted(LARGEST_FIRST).limit(AT_A_GLANCE);
		}).map(Row::section).collect(Collectors.toSet());
	}

}
