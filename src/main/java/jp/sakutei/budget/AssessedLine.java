package jp.sakutei.budget;

import jp.sakutei.sheet.ProjectSheetId;

/**
 * What the finance office says to a project.
 *
 * @param amount with 査定額 only
 * @param reason needed where it differs from what was asked
 * @param remark what is to be considered; may be empty
 */
public record AssessedLine(ProjectSheetId sheet, AmountResult result, Long amount, String reason, String remark) {
}
