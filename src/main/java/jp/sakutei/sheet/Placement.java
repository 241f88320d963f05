package jp.sakutei.sheet;

/** 位置付け: what becomes of a project in the plan. Every change has a reason. */
public enum Placement {

	/** Proposed by the section, not yet judged. */
	CANDIDATE("候補"),
	/** Draft judgement: to be placed. */
	DRAFT("位置付け案"),
	/** Decided by 経営戦略会議. */
	DECIDED("決定"),
	/**
	 * Not placed: goes on as current business, merged or ended; stays in the budget
	 * lists.
	 */
	NOT_PLACED("位置付けない"),
	/** A new project that is put off. */
	POSTPONED("見送り"),
	/** Withdrawn by its section. */
	WITHDRAWN("取下げ");

	private final String label;

	Placement(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}

	public static Placement of(String label) {
		for (var placement : values()) {
			if (placement.label.equals(label)) {
				return placement;
			}
		}
		throw new IllegalArgumentException(label);
	}

}
