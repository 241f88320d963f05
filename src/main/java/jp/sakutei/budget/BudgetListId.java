package jp.sakutei.budget;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;

/**
 * Round, stage and section: {@code dai10-2:rough-request:0101}; business key of its
 * process.
 */
public record BudgetListId(String value) {

	public static BudgetListId of(RoundId round, StageId stage, String section) {
		return new BudgetListId(round + ":" + stage + ":" + section);
	}

	public RoundId round() {
		return new RoundId(part(0));
	}

	public StageId stage() {
		return new StageId(part(1));
	}

	public String section() {
		return part(2);
	}

	private String part(int index) {
		return value.split(":", 3)[index];
	}

	@Override
	public String toString() {
		return value;
	}

}
