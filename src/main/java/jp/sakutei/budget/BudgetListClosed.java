package jp.sakutei.budget;

/** A request was confirmed, or an assessment recorded. */
public record BudgetListClosed(BudgetListId list) {
}
