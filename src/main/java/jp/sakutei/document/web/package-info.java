/** 帳票の画面. */
package jp.sakutei.document.web;
