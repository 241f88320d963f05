/** 全体の進みの画面. */
package jp.sakutei.tracking.web;
