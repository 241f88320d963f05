package jp.sakutei.projectsheet;

/** A section withdrew its project while the hand-in was open. */
public record HandInWithdrawn(HandInId handIn) {
}
