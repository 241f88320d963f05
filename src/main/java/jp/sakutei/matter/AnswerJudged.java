package jp.sakutei.matter;

/**
 * The planning office accepted an answer, and so closed the matter, or sent it back.
 */
public record AnswerJudged(MatterId matter, String round, boolean accepted) {
}
