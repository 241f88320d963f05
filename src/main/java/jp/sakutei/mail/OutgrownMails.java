package jp.sakutei.mail;

import java.time.Instant;
import java.time.ZoneOffset;

import jp.sakutei.common.Outgrown;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that were sent; those that wait or failed stay. */
@Component
class OutgrownMails implements Outgrown {

	private final JdbcClient jdbc;

	OutgrownMails(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String what() {
		return "sent-mails";
	}

	@Override
	public String label() {
		return "送信したメール";
	}

	@Override
	public int clear(Instant before, int most) {
		return jdbc.sql("""
				delete from outbox_mail where id in (
				  select id from outbox_mail where state = :sent and put_at < :before order by id limit :most)
				""")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("most", most)
			.param("sent", MailState.SENT.code())
			.update();
	}

}
