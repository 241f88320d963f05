/** 進捗状況の画面. */
package jp.sakutei.tracking.web;
