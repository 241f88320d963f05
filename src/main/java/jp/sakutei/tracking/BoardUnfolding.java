package jp.sakutei.tracking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.common.Choice;
import jp.sakutei.organization.Section;
import jp.sakutei.tracking.DepartmentProgress.SectionProgress;

/** 表示: which sections have a line of their own below their department. */
public enum BoardUnfolding implements Choice {

	/** What fits on a screen: where many are late, those that are late with most. */
	MOST("遅れの多い課だけ開く"), LATE("遅れている課をすべて開く"), ALL("すべての課を開く"), NONE("課を開かない");

	/** More would no longer be seen at a glance. */
	static final int AT_A_GLANCE = 10;

	private final String label;

	BoardUnfolding(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	/** Codes of the sections that are shown. */
	public Set<String> sections(StatesBoard board) {
		return (switch (this) {
			case NONE -> List.<SectionProgress>of();
			case ALL -> board.sections().toList();
			case LATE -> board.lateSections();
			case MOST -> board.lateSections().stream().sorted(SectionProgress.MOST_LATE).limit(AT_A_GLANCE).toList();
		}).stream().map(SectionProgress::section).map(Section::code).collect(Collectors.toSet());
	}

	/** How many sections are late and not shown. */
	public long hidden(StatesBoard board) {
		var shown = sections(board);
		return board.lateSections().stream().filter((each) -> !shown.contains(each.section().code())).count();
	}

}
