package jp.sakutei.journal;

import jp.sakutei.organization.PersonId;

/**
 * Something that was done.
 *
 * @param round the round's id, or null
 * @param subject id of what it was done to: {@code dai10-2:042}
 * @param action in the city hall's words, past tense: 「差し戻した」
 * @param by who did it; null where the software did
 * @param onBehalfOf whom a substitute stood in for, or null
 * @param reason why, or null
 * @param detail what exactly, or null
 */
public record AuditEntry(String round, String subject, String action, PersonId by, PersonId onBehalfOf, String reason,
		String detail) {

	/** Done by the software itself. */
	public static AuditEntry automatic(String round, String subject, String action, String detail) {
		return new AuditEntry(round, subject, action, null, null, null, detail);
	}

}
