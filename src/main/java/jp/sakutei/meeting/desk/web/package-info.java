/** 会議の進行の画面. */
package jp.sakutei.meeting.desk.web;
