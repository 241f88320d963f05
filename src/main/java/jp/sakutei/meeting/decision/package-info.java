/** 会議の決定: what was decided item by item, and what follows from it. */
@org.springframework.modulith.NamedInterface("decision")
package jp.sakutei.meeting.decision;
