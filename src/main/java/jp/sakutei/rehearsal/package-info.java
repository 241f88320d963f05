/** 予行演習: the year of a round on a virtual clock, with scripted people in all posts. */
package jp.sakutei.rehearsal;
