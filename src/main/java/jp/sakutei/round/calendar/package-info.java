/** 開庁日の暦. */
@org.springframework.modulith.NamedInterface("calendar")
package jp.sakutei.round.calendar;
