/** 対応事項の画面. */
package jp.sakutei.matter.web;
