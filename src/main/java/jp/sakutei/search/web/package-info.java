/** 検索の画面. */
package jp.sakutei.search.web;
