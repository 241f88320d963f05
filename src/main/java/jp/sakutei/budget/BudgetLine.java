package jp.sakutei.budget;

import jp.sakutei.form.Amount;
import jp.sakutei.sheet.ProjectSheetId;

/**
 * A project in a section's list.
 *
 * @param plan the plan's amount of the step's year, by the sheet's latest revision
 * @param prefilled what a request began with; empty in an assessment, which begins with
 * the last word of the steps before
 * @param earlier what the closed steps before say now
 * @param recorded what the list says; null before
 * @param outcome what holds now, a correction included; null before
 */
public record BudgetLine(ProjectSheetId sheet, String number, String name, Amount plan, SourceAmounts prefilled,
		AmountHistory earlier, AmountAtStep recorded, String remark, AmountAtStep outcome) {

	/** 042 見本事業 042（道路）. */
	public String title() {
		return number + " " + name;
	}

	/**
	 * What an assessment is held against: the last amount that was named, or the plan.
	 */
	Amount asked() {
		return earlier.lastAmount().map((word) -> word.amounts().total()).orElse(plan);
	}

	/** As entered, or as it would be. */
	SourceAmounts entered() {
		return (recorded != null) ? recorded.amounts() : prefilled;
	}

	public String planText() {
		return dash(BudgetRows.inWords(plan));
	}

	public String prefilledText() {
		return dash(BudgetRows.inWords(prefilled.total()));
	}

	/** What was entered of a source, or would be. */
	public String sourceText(String source) {
		return dash(BudgetRows.inWords(entered().bySource().getOrDefault(source, Amount.EMPTY)));
	}

	/**
	 * What a step before says: 81,930 or 保留; a dash where it did not have the project.
	 */
	public String earlierText(BudgetStep step) {
		return earlier.at(step).map(AmountAtStep::text).orElse("—");
	}

	/** Empty where the step before gave no reason. */
	public String earlierReason(BudgetStep step) {
		return earlier.at(step).map(AmountAtStep::reason).orElse("");
	}

	public String outcomeText() {
		return (outcome != null) ? outcome.text() : "—";
	}

	private static String dash(String text) {
		return (text != null) ? text : "—";
	}

}
