package jp.sakutei.matter;

import jp.sakutei.common.Coded;

/** From where a matter comes. */
public enum MatterKind implements Coded {

	GATE("確認・承認・点検"), HEARING("各課等ヒアリング"), MEETING("会議"), COUNCIL("審議会の意見"), ASSESSMENT("査定"), OBJECTION("異議"),
	OFFICE("事務局から");

	private final String label;

	MatterKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
