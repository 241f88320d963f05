package jp.sakutei.budget;

/** The request goes back to who filled it in. */
public record BudgetListSentBack(BudgetListId list) {
}
