/** 時間のかかる処理の画面. */
package jp.sakutei.work.web;
