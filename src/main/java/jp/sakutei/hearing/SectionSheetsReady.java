package jp.sakutei.hearing;

/** A section's sheets are checked: its hearing can be scheduled. */
public record SectionSheetsReady(HearingId hearing) {
}
