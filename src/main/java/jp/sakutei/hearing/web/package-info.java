/** ヒアリングの一覧と記録の画面. */
package jp.sakutei.hearing.web;
