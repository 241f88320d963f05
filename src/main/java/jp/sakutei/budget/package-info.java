/**
 * 予算編成: requests (要求) and assessments (査定) of the coming year's budget, step by step
 * beside the plan. The vote stands in {@code budget.vote}, what the plan makes of the
 * last word in {@code budget.adjustment}.
 */
package jp.sakutei.budget;
