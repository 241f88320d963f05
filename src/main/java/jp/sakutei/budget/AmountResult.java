package jp.sakutei.budget;

import java.util.Arrays;
import java.util.List;

/** 段階の結果: what a step of the ladder says of a project's amount. */
public enum AmountResult {

	REQUESTED("requested", "要求額"), ASSESSED("assessed", "査定額"), HELD("held", "保留"), POSTPONED("postponed", "見送り");

	private final String code;

	private final String label;

	AmountResult(String code, String label) {
		this.code = code;
		this.label = label;
	}

	/** As the form and the tables name it. */
	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	/** Without: nothing is added up, and 0 is not meant. */
	public boolean hasAmount() {
		return this == REQUESTED || this == ASSESSED;
	}

	/** What an assessment may say. */
	public static List<AmountResult> ofAssessments() {
		return List.of(ASSESSED, HELD, POSTPONED);
	}

	public static AmountResult of(String code) {
		return Arrays.stream(values())
			.filter((result) -> result.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(code));
	}

}
