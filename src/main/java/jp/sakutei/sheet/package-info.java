/**
 * 事業調書: the project, its sheet and its revisions, its placement and where it came from.
 */
package jp.sakutei.sheet;
