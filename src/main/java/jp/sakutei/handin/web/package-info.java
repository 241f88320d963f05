/** 提出の画面: fill-in, gates side by side, and the page of a sheet. */
package jp.sakutei.handin.web;
