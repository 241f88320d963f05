package jp.sakutei.budget.vote;

import jp.sakutei.round.RoundId;

/** 当初予算議決 was recorded; rejected, the assembly votes again. */
public record BudgetVoteRecorded(RoundId round, VoteResult result) {
}
