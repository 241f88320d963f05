package jp.sakutei.budget;

/** 査定の結果. */
public enum AssessmentResult {

	AMOUNT("amount", "査定額"), ON_HOLD("on-hold", "保留"), NOT_TAKEN("not-taken", "見送り");

	private final String code;

	private final String label;

	AssessmentResult(String code, String label) {
		this.code = code;
		this.label = label;
	}

	/** As the form names it. */
	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	public static AssessmentResult of(String code) {
		for (var result : values()) {
			if (result.code.equals(code)) {
				return result;
			}
		}
		throw new IllegalArgumentException(code);
	}

}
