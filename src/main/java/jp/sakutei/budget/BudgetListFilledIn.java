package jp.sakutei.budget;

import java.time.LocalDate;

import jp.sakutei.organization.Authority;

/**
 * A section filled in its list, or the budget office recorded an assessment; somebody
 * else confirms it.
 */
public record BudgetListFilledIn(BudgetListId list, boolean assessment, Authority confirmedBy, LocalDate due) {
}
