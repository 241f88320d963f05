package jp.sakutei.meeting;

/** A meeting counts as another one of its kind now: 「策定委員会（第2回）」. */
public record MeetingRenamed(MeetingId meeting, String name) {
}
