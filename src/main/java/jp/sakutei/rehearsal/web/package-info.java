/** 見本を進める画面. */
package jp.sakutei.rehearsal.web;
