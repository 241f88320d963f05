package jp.sakutei.sheet;

import jp.sakutei.common.Coded;

/** 系譜の種類: how a project goes on in others; stored as it is called. */
public enum LineageKind implements Coded {

	SPLIT("分割"), MERGE("統合");

	private final String label;

	LineageKind(String label) {
		this.label = label;
	}

	@Override
	public String code() {
		return label;
	}

	@Override
	public String label() {
		return label;
	}

}
