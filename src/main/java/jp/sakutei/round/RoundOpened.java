package jp.sakutei.round;

/** The planning office opened the round: its tracks begin. */
public record RoundOpened(RoundId round) {
}
