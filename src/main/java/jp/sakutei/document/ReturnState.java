package jp.sakutei.document;

import jp.sakutei.common.Coded;

/** What became of a worksheet that came back. */
public enum ReturnState implements Coded {

	TAKEN("取り込みました", "success"), UNCHANGED("変更はありません", "neutral"), ASKED("選んでください", "warning"),
	WRONG("直してください", "error"), REFUSED("取り込めません", "error");

	private final String label;

	private final String kind;

	ReturnState(String label, String kind) {
		this.label = label;
		this.kind = kind;
	}

	@Override
	public String label() {
		return label;
	}

	/** For the badge. */
	public String kind() {
		return kind;
	}

}
