package jp.sakutei.budget;

import jp.sakutei.sheet.ProjectSheetId;

/**
 * What a section requests for a project.
 *
 * @param reason why it differs from what was prefilled; may be empty
 */
public record RequestedLine(ProjectSheetId sheet, SourceAmounts amounts, String reason) {
}
