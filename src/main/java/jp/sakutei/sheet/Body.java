package jp.sakutei.sheet;

import jp.sakutei.common.CityWord;

/** By whose authority something becomes of a project. */
public enum Body {

	STAFF("所管課の"), SECTION_HEAD("所管課の"), OFFICE(""),
	/** A meeting whose results are drafts. */
	MEETING("会議"),
	/** The meeting that makes them final. */
	DECIDING_MEETING("位置付けを決定する会議");

	private final String label;

	Body(String label) {
		this.label = label;
	}

	String label() {
		return switch (this) {
			case STAFF -> label + CityWord.STAFF.said();
			case SECTION_HEAD -> label + CityWord.SECTION_HEAD.said();
			case OFFICE -> CityWord.office();
			default -> label;
		};
	}

}
