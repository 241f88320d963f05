/** 事業調書の画面: sheets, gates side by side, and the forms of the hand-in. */
package jp.sakutei.projectsheet.web;
