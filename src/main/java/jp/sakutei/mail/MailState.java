package jp.sakutei.mail;

import java.util.Locale;

/** Where a mail is on its way. */
public enum MailState {

	WAITING("送信待ち"), SENT("送信済み"), FAILED("送信できません");

	private final String label;

	MailState(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static MailState of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
