package jp.sakutei.matter;

import jp.sakutei.common.Coded;

/** Where a follow-up stands. */
public enum MatterState implements Coded {

	OPEN("対応待ち"), ANSWERED("回答の確認待ち"), CLOSED("対応済");

	private final String label;

	MatterState(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
