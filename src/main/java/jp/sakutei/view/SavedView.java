package jp.sakutei.view;

/**
 * A list as somebody wants to see it again.
 *
 * @param query of the address, without the question mark; empty: all
 * @param own whether it is the reader's own
 * @param forAll whether the office shows it to everybody
 */
public record SavedView(long id, String name, String query, boolean own, boolean forAll) {
}
