package jp.sakutei.round;

import jp.sakutei.common.Coded;

/** What a meeting's agenda is made of. */
public enum Agenda implements Coded {

	/** One item per basic policy. */
	POLICIES("基本施策ごと"),
	/** One item per sheet of kind 新規 or 拡大. */
	NEW_AND_EXPANDED("新規・拡大の事業ごと"),
	/** One item per sheet. */
	SHEETS("事業ごと"),
	/** The whole list as one item, single sheets may be added. */
	LIST("一覧をまとめて");

	private final String label;

	Agenda(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
