package jp.sakutei.budget.vote;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.budget.AssessedLine;

/**
 * 当初予算の議決.
 *
 * @param billNumber 議案第12号
 * @param amendments what the assembly changed, with 修正可決 only
 */
public record BudgetVote(LocalDate votedOn, VoteResult result, String billNumber, String remark,
		List<AssessedLine> amendments) {
}
