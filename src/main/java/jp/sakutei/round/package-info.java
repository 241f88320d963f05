/** 策定（年度ごとの回）: the round with its schedule, calendar and stages on both tracks. */
package jp.sakutei.round;
