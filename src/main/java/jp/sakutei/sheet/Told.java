package jp.sakutei.sheet;

/** Who gets a letter when something becomes of a project. */
public enum Told {

	SECTION, OFFICE

}
