package jp.sakutei.meeting;

import java.time.LocalDate;

/** A sitting that was called is held at another time or place. */
public record MeetingMoved(MeetingId meeting, LocalDate day) {
}
