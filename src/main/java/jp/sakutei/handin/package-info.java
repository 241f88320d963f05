/**
 * 提出: the passage of a sheet from its section through the gates, with remarks,
 * corrections and objections.
 */
package jp.sakutei.handin;
