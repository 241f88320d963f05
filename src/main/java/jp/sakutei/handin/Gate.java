package jp.sakutei.handin;

/** 関門: where somebody other than the author confirms a sheet. */
public enum Gate {

	SECTION_HEAD("section-head", "課長", HandInState.SECTION_HEAD),
	DEPARTMENT_HEAD("department-head", "部長", HandInState.DEPARTMENT_HEAD),
	OFFICE("office", "企画政策課", HandInState.OFFICE);

	private final String code;

	private final String label;

	private final HandInState state;

	Gate(String code, String label, HandInState state) {
		this.code = code;
		this.label = label;
		this.state = state;
	}

	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	/** The state of a hand-in that waits here. */
	public HandInState state() {
		return state;
	}

}
