/**
 * 各課等ヒアリング: hears every section once its sheets are checked, and forms a draft judgement
 * on each sheet.
 */
package jp.sakutei.hearing;
