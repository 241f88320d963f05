package jp.sakutei.mail;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import jp.sakutei.common.SakuteiSettings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends mails where a mail server is named; else they stay to be read in the outbox. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("!'${spring.mail.host:}'.isEmpty()")
	@ConditionalOnBooleanProperty(name = "sakutei.mail.poll", matchIfMissing = true)
	static class WithServer {

		private final MailSending sending;

		WithServer(OutboxMails mails, JavaMailSender sender, TransactionTemplate transaction,
				SakuteiSettings settings) {
			this.sending = new MailSending(mails, new MailPost(sender, MailPost.sender(settings.mail().from())),
					transaction);
		}

		@Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
		void send() {
			sending.sendAllDue(Instant.now());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
	static class WithoutServer {

		@Bean
		ApplicationListener<ApplicationReadyEvent> saysThatMailsStay() {
			return (event) -> log.info("メールサーバーの設定（SPRING_MAIL_HOST）がないため、メールは送信しません。送信箱の画面（/outbox）で読めます。");
		}

	}

}
