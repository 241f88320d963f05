package jp.sakutei.budget;

import java.time.LocalDate;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;

/**
 * A stage of the budget track in which each section's projects are listed with amounts.
 *
 * @param year whose budget is formulated
 * @param request the section requests; otherwise the finance office assesses
 * @param bySource a request by source of funds
 * @param assessor candidate group that records the assessment
 * @param due last day to fill in or to record
 * @param confirmDue last day to confirm a request
 */
public record BudgetStep(RoundId round, StageId stage, String name, int position, FiscalYear year, boolean request,
		boolean bySource, String assessor, LocalDate due, LocalDate confirmDue) {
}
