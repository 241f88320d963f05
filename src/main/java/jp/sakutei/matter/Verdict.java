package jp.sakutei.matter;

import jp.sakutei.common.Coded;

/** What was said of an answer. */
public enum Verdict implements Coded {

	ACCEPTED("確認した"), RETURNED("差し戻した");

	private final String label;

	Verdict(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
