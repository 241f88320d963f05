package jp.sakutei.handin.web;

import jp.sakutei.common.Choice;

/** Columns of the list of sheets that can be hidden; number and name always stand. */
public enum SheetColumn implements Choice {

	SECTION("所管課"), POLICY("施策"), KIND("区分"), PLACEMENT("位置付け"),
	/** Said with the city's name of that period. */
	PROGRESS("進捗"), STATE("提出の状態"), DUE("期限");

	private final String label;

	SheetColumn(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
