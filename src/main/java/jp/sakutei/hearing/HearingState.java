package jp.sakutei.hearing;

import jp.sakutei.common.Coded;

/** Where a section's hearing stands. */
public enum HearingState implements Coded {

	WAITING("事業調書の点検待ち"), READY("日程調整待ち"), SCHEDULED("日程決定"), HELD("結果を反映中"), HEARD("終了");

	private final String label;

	HearingState(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	/** The section was heard and its record stands. */
	public boolean recorded() {
		return this == HELD || this == HEARD;
	}

}
