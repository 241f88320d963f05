package jp.sakutei.budget;

import jp.sakutei.sheet.ProjectSheetId;

/**
 * A sheet whose planned amount is not what was assessed; in thousand yen.
 *
 * @param planned null where nothing is entered
 */
public record SheetToAdjust(ProjectSheetId sheet, String title, String section, Long planned, long assessed) {
}
