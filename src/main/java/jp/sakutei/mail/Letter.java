package jp.sakutei.mail;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import jp.sakutei.organization.PersonId;

/**
 * 手紙: a mail that is being written, the same for all who get it but for their names. Each
 * step gives a new one, so that one begun for many may differ further on.
 *
 * @param day business day, part of the mail's identity
 * @param baseUrl what its links begin with
 */
public record Letter(MailKind kind, MailText text, LocalDate day, String baseUrl, Map<String, Object> values) {

	/**
	 * Puts a value in the place that the kind of mail has for it.
	 */
	public Letter with(String placeholder, Object value) {
		if (!kind.placeholders().contains(placeholder)) {
			throw new IllegalArgumentException(kind.code() + " has no place for " + placeholder);
		}
		var more = new HashMap<>(values);
		more.put(placeholder, value);
		return new Letter(kind, text, day, baseUrl, more);
	}

	/**
	 * @param path of the page where its reader goes on, {@code /tasks}
	 */
	public Letter link(String path) {
		return with("link", address(path));
	}

	/** Of a page, for lines that have links of their own. */
	public String address(String path) {
		return baseUrl + path;
	}

	/**
	 * Ready to be put into the outbox.
	 * @param about id of the deed or thing, part of the mail's identity
	 */
	public OutgoingMail to(PersonId person, String name, String about) {
		var whole = with("name", name);
		var missing = new TreeSet<>(kind.placeholders());
		missing.removeAll(whole.values.keySet());
		if (!missing.isEmpty()) {
			throw new IllegalStateException(kind.code() + " lacks " + missing);
		}
		return new OutgoingMail(kind, person, day, about, text.fill(whole.values));
	}

}
