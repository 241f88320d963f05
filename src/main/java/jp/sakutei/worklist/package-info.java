/**
 * 処理待ち一覧: who has to do what by when, and who is reminded of it (督促; before the day 予告).
 */
package jp.sakutei.worklist;
