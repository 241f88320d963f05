/** 予算編成とエンジンの間. */
package jp.sakutei.budget.process;
