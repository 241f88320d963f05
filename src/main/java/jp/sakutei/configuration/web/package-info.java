/** 設定の画面. */
package jp.sakutei.configuration.web;
