/** 新規事業を提案する画面. */
package jp.sakutei.survey.web;
