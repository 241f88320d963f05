/**
 * 各課等調整: where the plan and the budget differ (計画額と予算の違い), and how the plan follows the
 * budget or says why it does not.
 */
@org.springframework.modulith.NamedInterface("adjustment")
package jp.sakutei.budget.adjustment;
