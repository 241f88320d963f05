package jp.sakutei.tracking;

import java.util.Comparator;
import java.util.List;

import jp.sakutei.organization.Section;

/**
 * 部ごとの提出の状態.
 *
 * @param name null where the city has no departments
 */
public record DepartmentProgress(String name, List<SectionProgress> sections, SheetStates sum) {

	/** 課ごとの提出の状態. */
	public record SectionProgress(Section section, SheetStates states) {

		/**
		 * What its own people are late with weighs first: others cannot be helped there.
		 */
		static final Comparator<SectionProgress> MOST_LATE = Comparator
			.comparingInt((SectionProgress section) -> section.states().lateInSection())
			.thenComparingInt((section) -> section.states().lateTotal())
			.reversed();

	}

}
