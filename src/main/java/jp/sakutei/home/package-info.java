/** ホーム: for each role, what there is to do and to know today, in one place. */
package jp.sakutei.home;
