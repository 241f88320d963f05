/**
 * 時間のかかる処理: what takes longer than a person waits for a page: step by step in the
 * background, whatever ends the process meanwhile.
 */
package jp.sakutei.work;
