package jp.sakutei.sheet;

import jp.sakutei.round.RoundId;

/** 事業調書: round and project number, {@code dai10-2:042}. */
public record ProjectSheetId(String value) {

	public static ProjectSheetId of(RoundId round, String number) {
		return new ProjectSheetId(round.sheet(number));
	}

	@Override
	public String toString() {
		return value;
	}

}
