/**
 * 策定スケジュール: both tracks over the year, planned against actual, and what is at risk; reads
 * only.
 */
@org.springframework.modulith.NamedInterface("schedule")
package jp.sakutei.tracking.schedule;
