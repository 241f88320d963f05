package jp.sakutei.mail;

import java.time.Duration;
import java.time.Instant;

import jp.sakutei.common.Written;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one mail in one transaction that holds its row. Whoever comes at the same time
 * takes the next one.
 */
class MailSending {

	private static final Logger log = LoggerFactory.getLogger(MailSending.class);

	private static final Duration FIRST_DELAY = Duration.ofMinutes(1);

	private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

	private final OutboxMails mails;

	private final MailPost post;

	private final TransactionTemplate transaction;

	MailSending(OutboxMails mails, MailPost post, TransactionTemplate transaction) {
		this.mails = mails;
		this.post = post;
		this.transaction = transaction;
	}

	/**
	 * Sends what is due, until nothing is left or the server is away.
	 * @param now real time
	 */
	void sendAllDue(Instant now) {
		while (sendNext(now) == Outcome.GOES_ON) {
			// the next one
		}
	}

	private Outcome sendNext(Instant now) {
		return transaction
			.execute((status) -> mails.holdNextDue(now).map((mail) -> send(mail, now)).orElse(Outcome.PAUSE));
	}

	private Outcome send(OutboxMail mail, Instant now) {

		if (Written.isEmpty(mail.email())) {
			mails.failed(mail.id(), "メールアドレスが登録されていません。");
			return Outcome.GOES_ON;
		}
		try {
			post.send(mail);
			mails.sent(mail.id(), Instant.now());
			return Outcome.GOES_ON;
		}
		catch (MessagingException | MailException ex) {
			log.warn("メール {} を送信できません：{}", mail.id(), firstLine(ex));
			if (isForEver(ex)) {
				mails.failed(mail.id(), firstLine(ex));
				return Outcome.GOES_ON;
			}
			mails.waits(mail.id(), now.plus(delay(mail.attempts())), firstLine(ex));
			return Outcome.PAUSE;
		}
	}

	static Duration delay(int attempts) {
		var delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts, 10));
		return (delay.compareTo(LONGEST_DELAY) < 0) ? delay : LONGEST_DELAY;
	}

	/** The server refused this very mail; waiting would not help. */
	private static boolean isForEver(Exception ex) {

		if (ex instanceof AddressException) {
			return true;
		}
		return ex instanceof MailSendException failure
				&& failure.getFailedMessages().values().stream().anyMatch(MailSending::isRefusal);
	}

	/**
	 * An invalid address, or an answer of the server that begins with a code of 500 or
	 * more.
	 */
	private static boolean isRefusal(Exception ex) {
		return ex instanceof SendFailedException failed
				&& ((failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0)
						|| String.valueOf(failed.getMessage()).matches("(?s)5\\d\\d[ -].*"));
	}

	private static String firstLine(Exception ex) {
		return String.valueOf(ex.getMessage()).lines().findFirst().orElse(ex.getClass().getSimpleName());
	}

	private enum Outcome {

		GOES_ON, PAUSE

	}

}
