/** 処理待ち一覧: who has to do what by when. */
package jp.sakutei.worklist;
