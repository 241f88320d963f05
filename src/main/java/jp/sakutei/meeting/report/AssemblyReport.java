package jp.sakutei.meeting.report;

import java.time.LocalDate;

/** 定例全員協議会（策定報告）. */
public record AssemblyReport(String round, LocalDate reportedOn, String number, String remark) {
}
