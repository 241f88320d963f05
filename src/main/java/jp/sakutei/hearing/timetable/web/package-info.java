/** 時間割の画面. */
package jp.sakutei.hearing.timetable.web;
