package jp.sakutei.projectsheet;

/** A hand-in ended, checked or withdrawn. */
public record HandInClosed(HandInId handIn, ProjectSheetId sheet, String round, String section, HandInState state) {
}
