package jp.sakutei.sheet;

/** By whose authority something becomes of a project. */
public enum Body {

	STAFF("所管課の担当者"), SECTION_HEAD("所管課の課長"), OFFICE("企画政策課"),
	/** A meeting whose results are drafts. */
	MEETING("会議"),
	/** The meeting that makes them final. */
	DECIDING_MEETING("位置付けを決定する会議");

	private final String label;

	Body(String label) {
		this.label = label;
	}

	String label() {
		return label;
	}

}
