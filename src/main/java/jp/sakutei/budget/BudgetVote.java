package jp.sakutei.budget;

import java.time.LocalDate;

/**
 * 当初予算の議決.
 *
 * @param result 可決, 修正可決, 否決
 * @param billNumber 議案第12号
 */
public record BudgetVote(LocalDate votedOn, String result, String billNumber, String remark) {
}
