package jp.sakutei.budget;

import jp.sakutei.form.Amount;
import jp.sakutei.sheet.ProjectSheetId;

/**
 * A project in a section's list.
 *
 * @param plan the plan's amount of the budget's year, by the sheet's latest revision
 * @param prefilled what the step before says, or the plan
 * @param amounts as entered; empty before
 * @param result of an assessment; null in a request
 * @param outcome what holds now, a correction included; null as long as on hold or not
 * entered
 */
public record BudgetLine(ProjectSheetId sheet, String number, String name, Amount plan, SourceAmounts prefilled,
		SourceAmounts amounts, AssessmentResult result, String reason, String remark, AssessmentResult outcomeResult,
		Long outcome, boolean corrected) {

	/** 042 見本事業 042（道路）. */
	public String title() {
		return number + " " + name;
	}

	public String planText() {
		return dash(BudgetRows.inWords(plan));
	}

	public String prefilledText() {
		return dash(BudgetRows.inWords(prefilled.total()));
	}

	/** What was entered of a source, or would be. */
	public String sourceText(String source) {
		var entered = amounts.total().state() == Amount.State.ENTERED;
		return dash(BudgetRows.inWords((entered ? amounts : prefilled).bySource().getOrDefault(source, Amount.EMPTY)));
	}

	public String outcomeText() {
		return (outcome != null) ? BudgetRows.inWords(Amount.of(outcome)) : "—";
	}

	private static String dash(String text) {
		return (text != null) ? text : "—";
	}

}
