package jp.sakutei.budget;

import jp.sakutei.round.RoundId;

/** 当初予算議決 was recorded. */
public record BudgetVoteRecorded(RoundId round) {
}
