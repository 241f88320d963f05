package jp.sakutei.matter;

/** A follow-up was answered in writing. */
public record FollowUpAnswered(FollowUpId followUp) {
}
