/** 判定表: evaluates the decision tables that the planning office reads. */
package jp.sakutei.rules;
