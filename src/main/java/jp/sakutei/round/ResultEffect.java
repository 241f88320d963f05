package jp.sakutei.round;

import jp.sakutei.common.Coded;

/** What a result word does to the item it is given to; the words themselves are data. */
public enum ResultEffect implements Coded {

	/** 案のとおり: what is proposed stands, also 位置付けない and 見送り. */
	APPROVE("案のとおりとする"),
	/** 決定 at the meeting that decides, else 位置付け案. */
	PLACE("位置付ける"),
	/** 位置付けない. */
	NOT_PLACE("位置付けない"),
	/** 見送り. */
	POSTPONE("見送る"),
	/** 取下げ. */
	WITHDRAW("取り下げる"),
	/** The section corrects the sheet and hands in again. */
	RETURN("差し戻す"),
	/** 継続審査: on the agenda of the next sitting. */
	CONTINUE("継続審査とする"),
	/** An opinion of a council, to be answered in writing. */
	OPINION("意見を付す"),
	/** Settled here without changing the placement. */
	END("終える"),
	/** Taken note of. */
	NONE("記録のみ");

	private final String label;

	ResultEffect(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
