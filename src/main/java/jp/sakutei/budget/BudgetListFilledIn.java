package jp.sakutei.budget;

import java.time.LocalDate;

import jp.sakutei.organization.Authority;

/** A section filled in its list; somebody else confirms it. */
public record BudgetListFilledIn(BudgetListId list, Authority confirmedBy, LocalDate due) {
}
