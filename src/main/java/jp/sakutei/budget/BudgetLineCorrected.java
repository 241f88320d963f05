package jp.sakutei.budget;

import jp.sakutei.sheet.ProjectSheetId;

/** The assessment of a project was settled or corrected after its list was closed. */
public record BudgetLineCorrected(BudgetListId list, ProjectSheetId sheet) {
}
