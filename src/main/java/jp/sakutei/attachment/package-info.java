/** 添付資料: the evidence that hangs on a sheet or on one of its fields. */
package jp.sakutei.attachment;
