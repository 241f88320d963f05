package jp.sakutei.mail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.organization.Person;

import org.springframework.stereotype.Component;

/** The only way to write a mail: begins letters and puts them into the outbox. */
@Component
public class Letters {

	private final MailTexts texts;

	private final Outbox outbox;

	private final LetterHead head;

	private final BusinessClock clock;

	private final String baseUrl;

	Letters(MailTexts texts, Outbox outbox, LetterHead head, BusinessClock clock, SakuteiSettings settings) {
		this.texts = texts;
		this.outbox = outbox;
		this.head = head;
		this.clock = clock;
		this.baseUrl = settings.baseUrl();
	}

	/** A letter of today in the round's words, with the round's name in it. */
	public Letter of(String round, MailKind kind) {
		return of(round, kind, clock.today());
	}

	/**
	 * @param day the business day of its deed
	 */
	public Letter of(String round, MailKind kind, LocalDate day) {
		return new Letter(kind, texts.of(round, kind), day, baseUrl, Map.of()).with("round", head.roundName(round));
	}

	/**
	 * Puts the letter in for each, once.
	 * @param about id of the deed or thing
	 */
	public void send(Letter letter, Collection<Person> people, String about) {
		sendAll(people.stream().distinct().map((person) -> letter.to(person.id(), person.name(), about)).toList());
	}

	/**
	 * @return how many were not put in before
	 */
	public int sendAll(List<OutgoingMail> mails) {
		return outbox.putAll(mails);
	}

	/** Those that were put in before, and when: they would not go out again. */
	public Map<OutgoingMail, LocalDateTime> before(List<OutgoingMail> mails) {
		return outbox.before(mails);
	}

}
