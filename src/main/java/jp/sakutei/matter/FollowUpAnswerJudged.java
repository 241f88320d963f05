package jp.sakutei.matter;

/**
 * The planning office accepted an answer, and so closed the follow-up, or sent it back.
 */
public record FollowUpAnswerJudged(FollowUpId followUp, String round, boolean accepted) {
}
