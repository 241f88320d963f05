package jp.sakutei.budget;

import jp.sakutei.projectsheet.ProjectSheetId;

/** The assessment of a project was settled or corrected after its list was closed. */
public record BudgetLineCorrected(BudgetListId list, ProjectSheetId sheet) {
}
