package jp.sakutei.round.stage;

/** Where a stage stands. A closed one does not reopen. */
public enum StageState {

	WAITING("waiting", "開始前"), OPEN("open", "実施中"), CLOSED("closed", "終了");

	private final String code;

	private final String label;

	StageState(String code, String label) {
		this.code = code;
		this.label = label;
	}

	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	public static StageState of(String code) {
		return valueOf(code.toUpperCase());
	}

}
