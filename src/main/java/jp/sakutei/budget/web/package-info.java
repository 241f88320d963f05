/** 予算編成の画面. */
package jp.sakutei.budget.web;
