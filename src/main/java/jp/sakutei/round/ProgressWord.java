package jp.sakutei.round;

/**
 * A word for progress.
 *
 * @param late cause, change and direction are asked for
 */
public record ProgressWord(String label, boolean late) {
}
