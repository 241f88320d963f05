package jp.sakutei.round;

import jp.sakutei.common.Coded;

/** Where a round stands: its stages go on while it is open. */
public enum RoundState implements Coded {

	DRAFT("準備中"), OPEN("策定中"), CLOSED("終了");

	private final String label;

	RoundState(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
