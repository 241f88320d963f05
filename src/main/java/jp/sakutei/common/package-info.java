/** 共通の値: time, fiscal years, amounts and the way faults of a file are told. */
package jp.sakutei.common;
