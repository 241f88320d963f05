package jp.sakutei.hearing;

/** The day of a hearing was settled. */
public record HearingScheduled(HearingId hearing) {
}
