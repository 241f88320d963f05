/** 事業調書: the project sheet, its revisions and its hand-ins (提出) through the gates. */
package jp.sakutei.projectsheet;
