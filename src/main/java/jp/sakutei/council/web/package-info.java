/** 審議会の意見と市の考え方の画面. */
package jp.sakutei.council.web;
