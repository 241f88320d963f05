package jp.sakutei.hearing;

/** A hearing does not take place as it was scheduled: it waits to be scheduled again. */
public record HearingCancelled(HearingId hearing) {
}
