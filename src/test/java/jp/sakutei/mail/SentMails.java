package jp.sakutei.mail;

import java.time.Instant;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes out of the outbox, as a real SMTP server gets it. */
public final class SentMails implements AutoCloseable {

	private final GreenMail server = new GreenMail(
			new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

	/** Sends what is due; people without an address get one. */
	public SentMails(ApplicationContext application) {
		server.start();
		application.getBean(JdbcClient.class)
			.sql("update person set email = lower(code) || '@example.jp' where email is null")
			.update();
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(server.getSmtp().getPort());
		new MailSending(application.getBean(OutboxMails.class),
				new MailPost(sender, MailPost.sender("企画政策課 <city@example.jp>")),
				application.getBean(TransactionTemplate.class))
			.sendAllDue(Instant.now());
	}

	public List<MimeMessage> all() {
		return List.of(server.getReceivedMessages());
	}

	@Override
	public void close() {
		server.stop();
	}

}
