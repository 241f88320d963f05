package jp.sakutei.organization;

/**
 * Somebody's way to sign in was changed.
 *
 * @param by null where the software did it at its first start
 */
public record PersonAdministered(PersonId person, Change change, PersonId by) {

	public enum Change {

		ENABLED, DISABLED, PASSWORD_SET, PASSWORD_CHANGED, FIRST_ADMINISTRATOR

	}

}
