/** 次第と会議資料: what a meeting has before it. */
@org.springframework.modulith.NamedInterface("agenda")
package jp.sakutei.meeting.agenda;
