/** 会議と対応事項の画面. */
package jp.sakutei.meeting.web;
