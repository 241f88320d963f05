package jp.sakutei.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A mail in the outbox.
 *
 * @param email the recipient's address as it is now, or null
 * @param putAt business time
 * @param sentAt real time, or null
 * @param error why the last attempt failed, or null
 */
public record OutboxMail(long id, OutgoingMail mail, String recipientName, String email, MailState state,
		LocalDateTime putAt, int attempts, LocalDateTime sentAt, String error) {

	/** The same for each attempt, so that a receiving server can tell a repetition. */
	String messageId() {
		var key = String.join("\n", mail.kind().code(), mail.recipient().value(), mail.day().toString(),
				mail.subjectKey());
		return "<" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@sakutei>";
	}

	public String kindLabel() {
		return mail.kind().label();
	}

	public boolean canBeSentAgain() {
		return state == MailState.FAILED;
	}

}
