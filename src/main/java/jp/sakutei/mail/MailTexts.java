package jp.sakutei.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of a round's mails, as the office wrote them. */
@Repository
public class MailTexts {

	private final JdbcClient jdbc;

	MailTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Sets the text of a kind of mail. */
	public void set(String round, MailKind kind, MailText text) {
		jdbc.sql("""
				insert into mail_text (round, kind, subject, body) values (?, ?, ?, ?)
				on conflict (round, kind) do update set subject = excluded.subject, body = excluded.body
				""").params(round, kind.code(), text.subject(), text.body()).update();
	}

	public MailText of(String round, MailKind kind) {
		return jdbc.sql("select subject, body from mail_text where round = ? and kind = ?")
			.params(round, kind.code())
			.query((row, index) -> new MailText(row.getString(1), row.getString(2)))
			.optional()
			.orElseGet(() -> DeliveredTexts.of(kind));
	}

}
