package jp.sakutei.handin;

import jp.sakutei.common.Coded;

/** Why a hand-in was requested; the decision table {@code gates} hangs on it. */
public enum HandInReason implements Coded {

	SURVEY("調査"), HEARING("ヒアリング"), MEETING("会議の条件"), OPINION("審議会の意見"), ASSESSMENT("査定"), OFFICE("事務局からの依頼");

	private final String label;

	HandInReason(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
