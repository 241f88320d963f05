package jp.sakutei.hearing;

/** Where a section's hearing stands. */
public enum HearingState {

	WAITING("事業調書の点検待ち"), READY("日程調整待ち"), SCHEDULED("日程決定"), HELD("結果を反映中"), HEARD("終了");

	private final String label;

	HearingState(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}

	/** The section was heard and its record stands. */
	public boolean recorded() {
		return this == HELD || this == HEARD;
	}

}
