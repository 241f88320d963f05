package jp.sakutei.sheet;

import java.util.Set;

import jp.sakutei.common.Coded;

/**
 * 位置付け: what becomes of a project in the plan. Every change has a reason. A draft (案)
 * stands in all sums and lists until the meeting that decides.
 */
public enum Placement implements Coded {

	/** Proposed by the section, not yet judged. */
	CANDIDATE("候補"),
	/** Draft: to be placed. */
	DRAFT("位置付け案"),
	/** Draft: not to be placed. */
	DRAFT_NOT_PLACED("位置付けない案"),
	/** Draft: a new project, to be put off. */
	DRAFT_POSTPONED("見送り案"),
	/** Decided by 経営戦略会議. */
	DECIDED("決定"),
	/**
	 * Not placed: goes on as current business, merged or ended; stays in the budget
	 * lists.
	 */
	NOT_PLACED("位置付けない"),
	/** A new project that is put off. */
	POSTPONED("見送り"),
	/** Withdrawn by its section, or treated so. */
	WITHDRAWN("取下げ");

	/** Not decided yet. */
	static final Set<Placement> OPEN = Set.of(CANDIDATE, DRAFT, DRAFT_NOT_PLACED, DRAFT_POSTPONED);

	private final String label;

	Placement(String label) {
		this.label = label;
	}

	/** What it came to, in a sentence; null as long as it is open. */
	public String outcome() {
		return switch (this) {
			case DECIDED -> "計画に位置付けることが決まりました";
			case NOT_PLACED -> "計画に位置付けないことが決まりました";
			case POSTPONED -> "見送ることが決まりました";
			case WITHDRAWN -> "この事業は取り下げられました";
			case CANDIDATE, DRAFT, DRAFT_NOT_PLACED, DRAFT_POSTPONED -> null;
		};
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public String code() {
		return label;
	}

	/** Settled one way or the other; what was withdrawn is not, it is gone. */
	public boolean isSettled() {
		return !OPEN.contains(this) && !isWithdrawn();
	}

	/** To place it is what stands, or what nobody has proposed otherwise. */
	public boolean isToBePlaced() {
		return this == CANDIDATE || this == DRAFT || this == DECIDED;
	}

	public boolean isWithdrawn() {
		return this == WITHDRAWN;
	}

}
