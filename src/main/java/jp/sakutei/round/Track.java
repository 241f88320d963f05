package jp.sakutei.round;

import jp.sakutei.common.Coded;

/** 実施計画の策定 and 予算編成. */
public enum Track implements Coded {

	PLAN("実施計画の策定"), BUDGET("予算編成");

	private final String label;

	Track(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	/** Process id and part of the pool's name: {@code plan-track}. */
	public String process() {
		return code() + "-track";
	}

}
