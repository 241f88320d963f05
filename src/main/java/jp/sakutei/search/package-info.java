/** 検索: finds what anybody wrote, within what the searching person may see; reads only. */
package jp.sakutei.search;
