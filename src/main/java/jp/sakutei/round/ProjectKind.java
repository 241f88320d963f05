package jp.sakutei.round;

import jp.sakutei.common.Coded;

/** 区分 of a project; stored, and written in files, as it is called. */
public enum ProjectKind implements Coded {

	NEW("新規"), EXPANDED("拡大"), CONTINUED("継続"), REVISED("見直し"), REDUCED("縮小"), MERGED("統合"), COMPLETED("完了"),
	ABOLISHED("廃止");

	private final String label;

	ProjectKind(String label) {
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
