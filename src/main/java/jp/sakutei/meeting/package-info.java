/**
 * 会議: the bodies that the plan passes, their agenda, a decision for each item, and what
 * is left to do (対応事項).
 */
package jp.sakutei.meeting;
