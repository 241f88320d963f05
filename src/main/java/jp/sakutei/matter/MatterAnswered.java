package jp.sakutei.matter;

/** A matter was answered in writing. */
public record MatterAnswered(MatterId matter) {
}
