package jp.sakutei.matter;

/** A follow-up was answered in writing. */
public record MatterAnswered(MatterId matter) {
}
