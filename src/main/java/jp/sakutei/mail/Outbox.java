package jp.sakutei.mail;

import java.sql.Timestamp;
import java.time.Instant;

import jp.sakutei.common.BusinessClock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes mails in the transaction of the deed; they go out after its commit. */
@Component
public class Outbox {

	private static final String SAMPLE_SUBJECT = "【見本】";

	private static final String SAMPLE_LINE = "見本・架空のデータ\n\n";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	private final ObjectProvider<SampleMarking> marking;

	Outbox(JdbcClient jdbc, BusinessClock clock, ObjectProvider<SampleMarking> marking) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.marking = marking;
	}

	/**
	 * Puts the mail in, once.
	 * @return false when the same was put in before; then nothing changes
	 */
	public boolean put(OutgoingMail mail) {

		var sample = marking.stream().anyMatch(SampleMarking::sample);
		return jdbc
			.sql("""
					insert into outbox_mail (kind, recipient, business_day, subject_key, subject, body, put_at, next_attempt)
					values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
					""")
			.params(mail.kind(), mail.recipient().value(), mail.day(), mail.subjectKey(),
					sample ? SAMPLE_SUBJECT + mail.subject() : mail.subject(),
					sample ? SAMPLE_LINE + mail.body() : mail.body(), Timestamp.from(clock.instant()),
					Timestamp.from(Instant.now()))
			.update() == 1;
	}

}
