package jp.sakutei.mail;

import java.util.Set;

import jp.sakutei.common.Coded;

/** The kinds of mail, each with the placeholders that its text may use. */
public enum MailKind implements Coded {

	/** Once for each section at the survey's start. */
	SURVEY_REQUEST("調査依頼",
			Set.of("name", "section", "round", "count", "sheets", "fillInDue", "sectionHeadDue", "departmentHeadDue",
					"officeDue", "link")),

	/** At once, when a sheet comes back to its section. */
	SENT_BACK("差し戻し", Set.of("name", "round", "sheet", "by", "reason", "due", "link")),

	/**
	 * At once, when the office enters something in a section's name, or answers its
	 * objection.
	 */
	ENTERED_FOR("事務局による入力のお知らせ", Set.of("name", "round", "sheet", "by", "what", "reason", "link")),

	/** At once, when a meeting is called. */
	INVITATION("開催通知", Set.of("name", "round", "meeting", "day", "place", "agenda", "link")),

	/** 7:30 on working days, with everything open. */
	DAILY("処理待ちのお知らせ", Set.of("name", "round", "day", "count", "overdue", "items", "link")),

	/** When the office presses 督促する. */
	REMINDER("提出期限のお知らせ（再依頼）", Set.of("name", "round", "section", "day", "count", "items", "link"));

	private final String label;

	private final Set<String> placeholders;

	MailKind(String label, Set<String> placeholders) {
		this.label = label;
		this.placeholders = placeholders;
	}

	@Override
	public String label() {
		return label;
	}

	public Set<String> placeholders() {
		return placeholders;
	}

}
