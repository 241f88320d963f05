package jp.sakutei.hearing;

/** A hearing was held and recorded. */
public record HearingHeld(HearingId hearing, String round) {
}
