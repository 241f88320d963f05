package jp.sakutei.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;

import jp.sakutei.common.CannotStart;
import jp.sakutei.common.TypedText;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Turns a mail of the outbox into a message and hands it to the mail server. */
class MailPost {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:(\\w+)");

	private final JavaMailSender sender;

	private final InternetAddress from;

	MailPost(JavaMailSender sender, InternetAddress from) {
		this.sender = sender;
		this.from = from;
	}

	void send(OutboxMail mail) throws MessagingException {

		var message = sender.createMimeMessage();
		var calendar = mail.mail().calendar();
		var helper = new MimeMessageHelper(message, calendar != null, UTF_8);
		helper.setFrom(from);
		helper.setTo(address(mail.email(), mail.recipientName()));
		helper.setSubject(oneLine(mail.mail().subject()));
		helper.setText(TypedText.usable(mail.mail().body()));
		if (calendar != null) {
			attach(calendar, helper);
		}
		message.setHeader("Message-ID", mail.messageId());
		message.setHeader("Auto-Submitted", "auto-generated");
		sender.send(message);
	}

	/** One file for each event, as calendars want it. */
	private static void attach(String calendar, MimeMessageHelper helper) throws MessagingException {
		for (var file : calendar.split("(?<=END:VCALENDAR\r\n)")) {
			var method = METHOD.matcher(file);
			helper.addAttachment("yotei.ics", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)),
					"text/calendar; charset=UTF-8" + (method.find() ? "; method=" + method.group(1) : ""));
		}
	}

	/** A header ends where its line does: what follows would be another one. */
	private static String oneLine(String text) {
		return TypedText.usable(text).replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
	}

	/** {@code 企画政策課 <kikaku@example.jp>} or the bare address. */
	static InternetAddress sender(String text) {
		try {
			var parsed = new InternetAddress(text, true);
			return address(parsed.getAddress(), parsed.getPersonal());
		}
		catch (MessagingException ex) {
			throw new CannotStart("SAKUTEI_MAIL_FROM は「企画政策課 <kikaku@example.jp>」のように書いてください：" + text);
		}
	}

	private static InternetAddress address(String email, String name) throws MessagingException {

		try {
			var address = new InternetAddress(email, (name == null) ? null : oneLine(name), UTF_8);
			address.validate();
			return address;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
