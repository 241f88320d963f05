/** 添付資料の画面. */
package jp.sakutei.attachment.web;
