package jp.sakutei.hearing.timetable;

import jp.sakutei.common.Coded;

/** 対象: who or what cannot be had at a blocked time. */
public enum Reach implements Coded {

	EVERYBODY("全体"), ROOM("会議室"), OFFICER("聴取担当"), SECTION("課");

	private final String label;

	Reach(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
