/** 点検ルールの画面. */
package jp.sakutei.check.web;
