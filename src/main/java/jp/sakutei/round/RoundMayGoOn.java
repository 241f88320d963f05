package jp.sakutei.round;

/**
 * Something happened that a stage may wait for: after the commit the round looks which
 * stages can open.
 */
public record RoundMayGoOn(RoundId round) {
}
