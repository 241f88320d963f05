package jp.sakutei.meeting;

/** A follow-up was answered in writing. */
public record FollowUpAnswered(FollowUpId followUp) {
}
