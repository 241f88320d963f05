/** 会議の進行: the items of a sitting, decided one by one while it is held. */
@org.springframework.modulith.NamedInterface("desk")
package jp.sakutei.meeting.desk;
