package jp.sakutei.meeting;

/** The plan was reported to the assembly. */
public record AssemblyReported(String round) {
}
