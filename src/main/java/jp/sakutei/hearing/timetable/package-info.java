/**
 * ヒアリングの時間割: in which room, with which officer and at what time each section is heard,
 * nobody and no room twice at one time.
 */
@NamedInterface("timetable")
package jp.sakutei.hearing.timetable;

import org.springframework.modulith.NamedInterface;
