/** 進捗状況: how far the round is, for those who steer it; reads only. */
package jp.sakutei.tracking;
