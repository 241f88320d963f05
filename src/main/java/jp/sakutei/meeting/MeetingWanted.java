package jp.sakutei.meeting;

/** A meeting beside the stages is to be prepared. */
public record MeetingWanted(MeetingId meeting, String round, String kind) {
}
