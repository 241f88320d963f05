package jp.sakutei.mail;

import java.time.Instant;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jp.sakutei.SakuteiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Against a real SMTP server. */
@SakuteiTest
@DisplayName("メールの見出し")
class MailHeaderTests {

	@Autowired
	Outbox outbox;

	@Autowired
	OutboxMails mails;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	GreenMail server;

	@BeforeEach
	void aServerAndItsRecipients() {
		server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
		server.start();
		AMail.recipients(jdbc);
	}

	@AfterEach
	void stop() {
		server.stop();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\nBcc: evil@example.com\r\nX-Evil: 1", "\nX-Evil: 1\n\nbody", "\u2028X-Evil: 1",
			"\u0085X-Evil: 1", "\r\n X-Evil: 1" })
	@DisplayName("件名や氏名の改行は、見出しを増やさない")
	void keepsHeadersApart(String evil) throws Exception {

		jdbc.sql("update person set name = ? where code = 'S0001'").param("Taro" + evil).update();
		outbox.put(AMail.to("S0001", "1", "Plan" + evil, ""));
		send();
		assertThat(server.getReceivedMessages()).hasSize(1);
		var message = server.getReceivedMessages()[0];
		assertThat(message.getHeader("X-Evil")).isNull();
		assertThat(message.getHeader("Bcc")).isNull();
		assertThat(message.getAllRecipients()).hasSize(1);
		assertThat(message.getSubject()).startsWith("Plan").doesNotContain("\r", "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@example.jp\r\nBcc: evil@example.com", "a@example.jp, evil@example.com",
			"a@example.jp\nX-Evil: 1" })
	@DisplayName("改行や二つ目のあるアドレスには送らない")
	void refusesAddressesOfMany(String address) {
		jdbc.sql("update person set email = ? where code = 'S0001'").param(address).update();
		outbox.put(AMail.to("S0001", "1", "一", ""));
		send();
		assertThat(server.getReceivedMessages()).isEmpty();
		assertThat(outbox.page(MailState.FAILED, 10, 0)).hasSize(1);
	}

	private void send() {
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(server.getSmtp().getPort());
		new MailSending(mails, new MailPost(sender, MailPost.sender("企画政策課 <city@example.jp>")), transaction)
			.sendAllDue(Instant.now());
	}

}
