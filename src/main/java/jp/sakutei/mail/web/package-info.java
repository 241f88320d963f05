/** 送信箱の画面. */
package jp.sakutei.mail.web;
