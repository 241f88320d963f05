package jp.sakutei.handin;

import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;

/** A hand-in ended, checked, withdrawn or called off. */
public record HandInClosed(HandInId handIn, ProjectSheetId sheet, String round, String section, HandInState state) {
}
