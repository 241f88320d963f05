package jp.sakutei.budget;

/** A section's list was opened. */
public record BudgetListOpened(BudgetListId list, BudgetStep step) {
}
