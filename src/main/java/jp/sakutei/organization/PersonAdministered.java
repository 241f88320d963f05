package jp.sakutei.organization;

/**
 * Somebody's way to sign in was changed.
 *
 * @param action in the city hall's words, past tense: 「利用を止めた」
 */
public record PersonAdministered(PersonId person, String action, PersonId by) {
}
