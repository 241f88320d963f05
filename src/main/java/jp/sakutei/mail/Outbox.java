package jp.sakutei.mail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.SampleCalendar;
import jp.sakutei.common.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in the transaction of the deed; they go out after its commit. */
@Service
public class Outbox {

	private static final String SAMPLE_SUBJECT = "【見本】";

	private static final String SAMPLE_LINE = "見本・架空のデータ\n\n";

	private final OutboxMails mails;

	private final BusinessClock clock;

	private final Journal journal;

	private final LetterHead head;

	Outbox(OutboxMails mails, BusinessClock clock, Journal journal, LetterHead head) {
		this.mails = mails;
		this.clock = clock;
		this.journal = journal;
		this.head = head;
	}

	/**
	 * Puts the mail in, once.
	 * @return false when the same was put in before; then nothing changes
	 */
	public boolean put(OutgoingMail mail) {
		return putAll(List.of(mail)) == 1;
	}

	/**
	 * Puts all in, each once, at the cost of one.
	 * @return how many were not put in before
	 */
	public int putAll(List<OutgoingMail> all) {

		if (all.isEmpty()) {
			return 0;
		}
		var marked = head.sample() ? all.stream().map(Outbox::marked).toList() : all;
		return mails.add(marked, clock.instant(), Instant.now());
	}

	/** Those of them that were put in before, and when. */
	public Map<OutgoingMail, LocalDateTime> before(List<OutgoingMail> all) {
		return mails.before(all)
			.entrySet()
			.stream()
			.collect(Collectors.toMap((each) -> all.get(each.getKey()), Map.Entry::getValue));
	}

	/** Newest first; of all states where none is given. */
	public List<OutboxMail> page(MailState state, int size, int offset) {
		return mails.page(state, size, offset);
	}

	public OutboxMail find(long id) {
		return mails.find(id).orElseThrow(() -> new NotFound("メール " + id));
	}

	public Map<MailState, Integer> countByState() {
		return mails.countByState();
	}

	/** All mails that were put in, by code of their kind. */
	public Map<String, Integer> countByKind() {
		return mails.countByKind();
	}

	/**
	 * Lets a mail that could not be sent wait for the sender again.
	 * @return false when it is not a failed one (any more)
	 */
	@Transactional
	public boolean sendAgain(long id, Actor actor) {

		var used = Right.SEND_MAIL_AGAIN.require(actor);

		var again = mails.waitsAgain(id, Instant.now());
		if (again) {
			journal.of(null, "mail:" + id).did(Deed.MAIL_SENT_AGAIN, actor, used);
		}
		return again;
	}

	private static OutgoingMail marked(OutgoingMail mail) {
		return new OutgoingMail(mail.kind(), mail.recipient(), mail.day(), mail.subjectKey(),
				SAMPLE_SUBJECT + mail.subject(), SAMPLE_LINE + mail.body(), SampleCalendar.marked(mail.calendar()));
	}

}
