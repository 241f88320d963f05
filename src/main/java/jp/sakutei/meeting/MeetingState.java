package jp.sakutei.meeting;

import jp.sakutei.common.Coded;

/** Where a meeting stands. */
public enum MeetingState implements Coded {

	PREPARING("開催準備中"), CALLED("開催通知済"), RECORDED("結果を反映中"), CLOSED("終了"), CANCELLED("中止");

	private final String label;

	MeetingState(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	public boolean ended() {
		return this == CLOSED || this == CANCELLED;
	}

}
