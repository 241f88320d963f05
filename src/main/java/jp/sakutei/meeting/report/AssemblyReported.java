package jp.sakutei.meeting.report;

/** The plan was reported to the assembly. */
public record AssemblyReported(String round) {
}
