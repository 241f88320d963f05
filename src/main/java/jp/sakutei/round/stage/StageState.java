package jp.sakutei.round.stage;

import jp.sakutei.common.Coded;

/** Where a stage stands. A closed one does not reopen. */
public enum StageState implements Coded {

	WAITING("開始前"), OPEN("実施中"), CLOSED("終了");

	private final String label;

	StageState(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
