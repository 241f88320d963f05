/** 予算編成: requests, assessment and vote of the coming year's budget beside the plan. */
package jp.sakutei.budget;
