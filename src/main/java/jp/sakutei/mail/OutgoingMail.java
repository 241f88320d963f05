package jp.sakutei.mail;

import java.time.LocalDate;

import jp.sakutei.organization.PersonId;

/**
 * A mail to one person. Kind, recipient, day and subject key together are its identity:
 * the same again is not sent again.
 *
 * @param day the business day
 * @param subjectKey id of what it is about, or the day's list
 * @param calendar iCalendar objects, one behind the other, or null
 */
public record OutgoingMail(MailKind kind, PersonId recipient, LocalDate day, String subjectKey, String subject,
		String body, String calendar) {

	public OutgoingMail {
		// a line break would begin a new header
		subject = subject.replaceAll("\\R", " ").strip();
	}

	public OutgoingMail(MailKind kind, PersonId recipient, LocalDate day, String subjectKey, String subject,
			String body) {
		this(kind, recipient, day, subjectKey, subject, body, null);
	}

	public OutgoingMail(MailKind kind, PersonId recipient, LocalDate day, String subjectKey, MailText text) {
		this(kind, recipient, day, subjectKey, text.subject(), text.body());
	}

	/** The same with what the recipient's calendar takes in. */
	public OutgoingMail with(String calendar) {
		return new OutgoingMail(kind, recipient, day, subjectKey, subject, body, calendar);
	}

}
