/** 全体の進み: how far the round is, for those who steer it; reads only. */
package jp.sakutei.tracking;
