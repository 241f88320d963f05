package jp.sakutei.mail;

import java.time.LocalDate;

import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Fixture: mails, and who gets them: S0003 has no address. */
final class AMail {

	private static final LocalDate DAY = LocalDate.of(2023, 5, 8);

	private AMail() {
	}

	static void recipients(JdbcClient jdbc) {
		for (var person : new String[] { "S0001", "S0002" }) {
			jdbc.sql("insert into person (code, name, email) values (?, '髙橋 𠮷子', ?)")
				.params(person, person.toLowerCase() + "@example.jp")
				.update();
		}
		jdbc.sql("insert into person (code, name) values ('S0003', '宛先 無子')").update();
	}

	static OutgoingMail to(String recipient, String key, String subject, String body) {
		return new OutgoingMail(MailKind.SENT_BACK, new PersonId(recipient), DAY, key, subject, body);
	}

}
