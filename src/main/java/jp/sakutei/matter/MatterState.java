package jp.sakutei.matter;

import jp.sakutei.common.Coded;

/** Where a matter stands. */
public enum MatterState implements Coded {

	OPEN("未対応"), IN_WORK("対応中"), ANSWERED("回答済"), ACCEPTED("確認済"), DECLINED("対応しない"), CALLED_OFF("取消し");

	private final String label;

	MatterState(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	/** Nobody has answered yet. */
	public boolean isUnanswered() {
		return this == OPEN || this == IN_WORK;
	}

	/** Nothing is left to do. */
	public boolean isClosed() {
		return !isUnanswered() && this != ANSWERED;
	}

}
