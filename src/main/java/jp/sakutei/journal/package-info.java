/** 経過の記録: who did what, for whom, when and why. */
package jp.sakutei.journal;
