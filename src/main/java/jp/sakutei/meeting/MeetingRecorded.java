package jp.sakutei.meeting;

/** A sitting was recorded, or the meeting was cancelled. */
public record MeetingRecorded(MeetingId meeting, boolean held) {
}
