package jp.sakutei.matter;

/** Where a follow-up stands. */
public enum FollowUpState {

	OPEN("対応待ち"), ANSWERED("回答の確認待ち"), CLOSED("対応済");

	private final String label;

	FollowUpState(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}

}
