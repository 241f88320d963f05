package jp.sakutei.tracking;

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
	}

}
