package jp.sakutei.matter;

/** The section's head passed an answer on to the office, or sent it back. */
public record AnswerConfirmed(MatterId matter, boolean confirmed) {
}
