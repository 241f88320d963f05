/** 策定の進み: the stages of both tracks. */
package jp.sakutei.round.web;
