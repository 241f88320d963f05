package jp.sakutei.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jp.sakutei.SakuteiTest;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a real SMTP server. */
@SakuteiTest
class MailSendingTests {

	private static final Actor OFFICE = new Actor(new PersonId("S0001"), "",
			Set.of(Authority.of(PostRole.PLANNING_OFFICE)), Map.of());

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

	@Test
	@DisplayName("件名・差出人・本文の日本語がそのまま届く")
	void arrivesAsWritten() throws Exception {

		outbox.put(AMail.to("S0001", "1", "【依頼】事業調書の提出について（令和5年度・第10次厚木市総合計画第2期実施計画）", "𠮷野様\n見本事業"));

		sending(postTo(server)).sendAllDue(Instant.now());

		var message = received()[0];
		assertThat(message.getSubject()).isEqualTo("【依頼】事業調書の提出について（令和5年度・第10次厚木市総合計画第2期実施計画）");
		assertThat(message.getFrom()[0].toString()).contains("city@example.jp");
		assertThat(message.getContent().toString().strip().lines()).containsExactly("𠮷野様", "見本事業");
		assertThat(message.getContentType()).containsIgnoringCase("utf-8");
		assertThat(message.getMessageID()).endsWith("@sakutei>");
		assertThat(outbox.page(MailState.SENT, 10, 0)).hasSize(1);
	}

	@Test
	@DisplayName("送信係が二つ同時に動いても一通ずつ届く")
	void sendsOnceWithTwoSenders() throws Exception {

		for (var number = 0; number < 40; number++) {
			outbox.put(AMail.to((number % 2 == 0) ? "S0001" : "S0002", "" + number, "第" + number + "通", "本文"));
		}

		var now = Instant.now();
		var senders = new ArrayList<CompletableFuture<Void>>();
		for (var count = 0; count < 2; count++) {
			senders.add(CompletableFuture.runAsync(() -> sending(postTo(server)).sendAllDue(now)));
		}
		CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).join();

		assertThat(received()).hasSize(40);
		assertThat(Arrays.stream(received()).map(MailSendingTests::messageId)).doesNotHaveDuplicates();
		assertThat(outbox.countByState()).containsOnly(Map.entry(MailState.SENT, 40));
	}

	@Test
	@DisplayName("サーバーが落ちている間は待ち、戻ってから一度だけ届く")
	void waitsForAServerThatIsAway() {

		outbox.put(AMail.to("S0001", "1", "一", ""));
		var port = server.getSmtp().getPort();
		server.stop();

		var now = Instant.now();
		sending(postTo(port)).sendAllDue(now);
		sending(postTo(port)).sendAllDue(now);

		var waiting = outbox.page(MailState.WAITING, 10, 0).get(0);
		assertThat(waiting.attempts()).isEqualTo(1);
		assertThat(waiting.error()).isNotBlank();

		sending(postTo(port)).sendAllDue(now.plus(Duration.ofMinutes(2)));
		assertThat(outbox.page(MailState.WAITING, 10, 0).get(0).attempts()).isEqualTo(2);

		server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		sending(postTo(port)).sendAllDue(now.plus(Duration.ofMinutes(3)));
		assertThat(received()).as("not before its time").isEmpty();
		sending(postTo(port)).sendAllDue(now.plus(Duration.ofMinutes(10)));
		sending(postTo(port)).sendAllDue(now.plus(Duration.ofMinutes(20)));
		assertThat(received()).hasSize(1);
	}

	@Test
	@DisplayName("送信後、記録の前に落ちたら、同じMessage-IDで送り直す")
	void repeatsItselfRecognisablyAfterACrash() {

		outbox.put(AMail.to("S0001", "1", "一", ""));

		assertThatThrownBy(() -> transaction.executeWithoutResult((status) -> {
			sending(postTo(server)).sendAllDue(Instant.now());
			throw new IllegalStateException("killed before the commit");
		})).isInstanceOf(IllegalStateException.class);
		assertThat(outbox.page(MailState.WAITING, 10, 0)).hasSize(1);

		sending(postTo(server)).sendAllDue(Instant.now());
		assertThat(Arrays.stream(received()).map(MailSendingTests::messageId).distinct()).hasSize(1);
		assertThat(outbox.page(MailState.SENT, 10, 0)).hasSize(1);
	}

	@Test
	@DisplayName("アドレスのない人への一通は失敗し、ほかは届き、登録後に再送できる")
	void failsAloneAndIsSentAgain() {

		outbox.put(AMail.to("S0003", "1", "一", ""));
		outbox.put(AMail.to("S0001", "1", "一", ""));

		sending(postTo(server)).sendAllDue(Instant.now());

		var failed = outbox.page(MailState.FAILED, 10, 0).get(0);
		assertThat(failed.error()).contains("アドレス");
		assertThat(received()).hasSize(1);

		jdbc.sql("update person set email = 's0003@example.jp' where code = 'S0003'").update();
		assertThat(outbox.sendAgain(failed.id(), OFFICE)).isTrue();
		assertThat(outbox.sendAgain(failed.id(), OFFICE)).isFalse();
		sending(postTo(server)).sendAllDue(Instant.now());
		assertThat(received()).hasSize(2);
	}

	@Test
	@DisplayName("アドレスの形でないものは待たずに失敗する")
	void failsOnWhatIsNoAddress() {

		jdbc.sql("update person set email = 'kakunin-chu' where code = 'S0003'").update();
		outbox.put(AMail.to("S0003", "1", "一", ""));

		sending(postTo(server)).sendAllDue(Instant.now());

		assertThat(outbox.page(MailState.FAILED, 10, 0)).hasSize(1);
	}

	@Test
	@DisplayName("待ち時間はだんだん長くなり、15分で止まる")
	void delaysGrow() {
		assertThat(MailSending.delay(0)).isEqualTo(Duration.ofMinutes(1));
		assertThat(MailSending.delay(2)).isEqualTo(Duration.ofMinutes(4));
		assertThat(MailSending.delay(60)).isEqualTo(Duration.ofMinutes(15));
	}

	private MimeMessage[] received() {
		return server.getReceivedMessages();
	}

	private MailSending sending(MailPost post) {
		return new MailSending(mails, post, transaction);
	}

	private static MailPost postTo(GreenMail server) {
		return postTo(server.getSmtp().getPort());
	}

	private static MailPost postTo(int port) {
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return new MailPost(sender, MailPost.sender("企画政策課 <city@example.jp>"));
	}

	private static String messageId(MimeMessage message) {
		try {
			return message.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
