package jp.sakutei.round;

/** A result that a kind of meeting gives to an item. */
public record ResultWord(String meetingKind, String code, String label, ResultEffect effect) {
}
