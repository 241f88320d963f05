/** 議会への報告: the report that ends the year. */
@org.springframework.modulith.NamedInterface("report")
package jp.sakutei.meeting.report;
