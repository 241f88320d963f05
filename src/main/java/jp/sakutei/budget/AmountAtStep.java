package jp.sakutei.budget;

/**
 * 段階ごとの額: what a project stands at, at one step of the ladder, for the step's year. It is
 * carried from step to step as what it is: 保留 stays 保留, and 見送り is no amount of 0.
 *
 * @param amounts by source, or the total alone; empty without an amount
 * @param reason empty where none was needed
 * @param corrected a record beside the closed list says so
 */
public record AmountAtStep(BudgetStep step, AmountResult result, SourceAmounts amounts, String reason,
		boolean corrected) {

	public AmountAtStep {
		reason = (reason == null) ? "" : reason;
		if (result.hasAmount() != (amounts.total().value() != null)) {
			throw new IllegalArgumentException(result + " of " + amounts);
		}
	}

	/**
	 * @param amount null without an amount
	 */
	public static AmountAtStep of(BudgetStep step, AmountResult result, Long amount, String reason) {
		return new AmountAtStep(step, result, SourceAmounts.ofTotal(amount), reason, false);
	}

	/** In thousand yen; null without an amount. */
	public Long amount() {
		return amounts.total().value();
	}

	/** 81,930 or 保留. */
	public String text() {
		return result.hasAmount() ? BudgetRows.inWords(amounts.total()) : result.label();
	}

	/** 課長ヒアリング 保留（国の予算案を見て判断するため）. */
	public String sentence() {
		return step.name() + " " + text() + (reason.isEmpty() ? "" : "（" + reason + "）");
	}

}
