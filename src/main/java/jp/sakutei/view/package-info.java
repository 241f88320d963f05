/**
 * 保存した表示: how a list was narrowed, sorted and cut, kept under a name. What a list can be
 * narrowed by, the list itself says.
 */
package jp.sakutei.view;
