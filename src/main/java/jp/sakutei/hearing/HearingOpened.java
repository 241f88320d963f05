package jp.sakutei.hearing;

/** A section is to be heard. */
public record HearingOpened(HearingId hearing, String round, boolean sheetsReady) {
}
