package jp.sakutei.tracking;

import java.util.Comparator;
import java.util.List;

import jp.sakutei.common.Choice;
import jp.sakutei.tracking.DepartmentProgress.SectionProgress;

/** 並び順 of the departments, and of the sections in each. */
public enum BoardOrder implements Choice {

	LATE("遅れの多い順"), DEPARTMENTS("部の順"), CHECKED("点検済の割合の低い順");

	private final String label;

	BoardOrder(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	public List<DepartmentProgress> departments(List<DepartmentProgress> all) {
		return all.stream().sorted(Comparator.comparing(DepartmentProgress::sum, comparator())).toList();
	}

	public List<SectionProgress> sections(List<SectionProgress> all) {
		return all.stream().sorted(Comparator.comparing(SectionProgress::states, comparator())).toList();
	}

	/** Equal ones stay in the order of the city. */
	private Comparator<SheetStates> comparator() {
		return switch (this) {
			case LATE -> Comparator.comparingInt(SheetStates::lateTotal).reversed();
			case CHECKED -> Comparator.comparingDouble(SheetStates::checkedShare);
			case DEPARTMENTS -> (one, other) -> 0;
		};
	}

}
