/** 処理待ち一覧と処理の画面. */
package jp.sakutei.worklist.web;
