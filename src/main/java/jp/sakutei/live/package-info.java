/**
 * 自動更新: tells the pages that are open, at whichever node, that what they show has
 * changed; never what.
 */
package jp.sakutei.live;
