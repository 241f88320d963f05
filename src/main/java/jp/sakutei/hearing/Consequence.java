package jp.sakutei.hearing;

import jp.sakutei.common.Coded;

/** 指摘の扱い: what a remark at a hearing leads to. */
public enum Consequence implements Coded {

	NONE("記録のみ"), ANSWER("文書で回答"), RETURN("差し戻し");

	private final String label;

	Consequence(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
