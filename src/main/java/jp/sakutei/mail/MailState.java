package jp.sakutei.mail;

import jp.sakutei.common.Coded;

/** Where a mail is on its way. */
public enum MailState implements Coded {

	WAITING("送信待ち"), SENT("送信済み"), FAILED("送信できません");

	private final String label;

	MailState(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

}
