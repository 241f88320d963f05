package jp.sakutei.round;

/** What a result word does to the item it is given to; the words themselves are data. */
public enum ResultEffect {

	/** 決定 at the last meeting, else the item goes on as a candidate. */
	PLACE("place"),
	/** 位置付けない. */
	NOT_PLACE("not-place"),
	/** 見送り. */
	POSTPONE("postpone"),
	/** 取下げ. */
	WITHDRAW("withdraw"),
	/** The section corrects the sheet and hands in again. */
	RETURN("return"),
	/** 継続審査: on the agenda of the next sitting. */
	CONTINUE("continue"),
	/** An opinion of a council, to be answered in writing. */
	OPINION("opinion"),
	/** Settled here without changing the placement. */
	END("end"),
	/** Taken note of. */
	NONE("none");

	private final String code;

	ResultEffect(String code) {
		this.code = code;
	}

	/** As {@code results.yaml} names it. */
	public String code() {
		return code;
	}

	public static ResultEffect of(String code) {
		for (var effect : values()) {
			if (effect.code.equals(code)) {
				return effect;
			}
		}
		throw new IllegalArgumentException(code);
	}

}
