package jp.sakutei.matter;

/** What was asked is not asked any more. */
public record MatterCalledOff(MatterId matter) {
}
