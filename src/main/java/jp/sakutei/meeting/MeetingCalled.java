package jp.sakutei.meeting;

/** Day, place and agenda of a sitting were settled. */
public record MeetingCalled(MeetingId meeting) {
}
