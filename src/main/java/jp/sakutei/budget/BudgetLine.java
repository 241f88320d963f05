package jp.sakutei.budget;

import jp.sakutei.form.Amount;
import jp.sakutei.projectsheet.ProjectSheetId;

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

}
