package jp.sakutei.budget.vote;

import jp.sakutei.common.Coded;

/** 議決の結果. */
public enum VoteResult implements Coded {

	ADOPTED("可決"), AMENDED("修正可決"), REJECTED("否決");

	private final String label;

	VoteResult(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	/** Else the assembly votes again. */
	public boolean isPassed() {
		return this != REJECTED;
	}

}
