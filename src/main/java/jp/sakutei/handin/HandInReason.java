package jp.sakutei.handin;

/** Why a hand-in was requested; the decision table {@code gates} hangs on it. */
public enum HandInReason {

	SURVEY("survey", "調査"), HEARING("hearing", "ヒアリング"), MEETING("meeting", "会議の条件"), OPINION("opinion", "審議会の意見"),
	ASSESSMENT("assessment", "査定"), OFFICE("office", "事務局からの依頼");

	private final String code;

	private final String label;

	HandInReason(String code, String label) {
		this.code = code;
		this.label = label;
	}

	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	static HandInReason of(String code) {
		for (var reason : values()) {
			if (reason.code.equals(code)) {
				return reason;
			}
		}
		throw new IllegalArgumentException(code);
	}

}
