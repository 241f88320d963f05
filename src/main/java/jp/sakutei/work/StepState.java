package jp.sakutei.work;

import jp.sakutei.common.Coded;

/** What became of a step. */
public enum StepState implements Coded {

	WAITING("まだ"), DONE("済み"), FAILED("できませんでした");

	private final String label;

	StepState(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
