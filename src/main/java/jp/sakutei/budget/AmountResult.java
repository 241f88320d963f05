package jp.sakutei.budget;

import java.util.List;

import jp.sakutei.common.Coded;

/** 段階の結果: what a step of the ladder says of a project's amount. */
public enum AmountResult implements Coded {

	REQUESTED("要求額"), ASSESSED("査定額"), HELD("保留"), POSTPONED("見送り");

	private final String label;

	AmountResult(String label) {
		this.label = label;
	}

	@Override
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

}
