package jp.sakutei.mail;

import java.util.Set;
import java.util.TreeSet;

import jp.sakutei.common.Coded;

/** The kinds of mail, each with the placeholders that its text may use. */
public enum MailKind implements Coded {

	/** Once for each section at the survey's start. */
	SURVEY_REQUEST("調査依頼", Set.of("sheets"),
			Set.of("section", "count", "fillInDue", "sectionHeadDue", "departmentHeadDue", "officeDue")),

	/**
	 * At once, when a hearing, a meeting, an opinion, an assessment or the office asks
	 * for sheets again.
	 */
	HAND_IN_REQUEST("提出のお願い", Set.of("sheets"), Set.of("count")),

	/** At once, when a sheet comes back to its section. */
	SENT_BACK("差し戻し", Set.of("reason"), Set.of("sheet", "by", "due")),

	/**
	 * At once, when the office enters something in a section's name, or answers its
	 * objection.
	 */
	ENTERED_FOR("事務局による入力のお知らせ", Set.of("what", "reason"), Set.of("sheet", "by")),

	/** At once, when a section withdraws its project: to the planning office. */
	PROJECT_WITHDRAWN("事業の取下げのお知らせ", Set.of("sheet", "reason"), Set.of("section", "by")),

	/** At once, when a meeting is called or a hearing is scheduled. */
	INVITATION("開催通知", Set.of("day", "message", "agenda"), Set.of("meeting", "place")),

	/** At once, when a day that was told, or that work hangs on, becomes another. */
	DAYS_MOVED("日程の変更", Set.of("changes", "reason"), Set.of("event", "by")),

	/** At once, when something that was called does not take place. */
	CANCELLED("中止のお知らせ", Set.of("event", "reason"), Set.of("day")),

	/** 7:30 on working days, with everything open. */
	DAILY("処理待ちのお知らせ", Set.of("items"), Set.of("day", "count", "overdue")),

	/** When the office presses 督促する. */
	REMINDER("期限を過ぎた処理のお知らせ", Set.of("items"), Set.of("section", "day", "count"));

	private static final Set<String> OF_ALL = Set.of("name", "round", "link");

	private final String label;

	private final Set<String> needed;

	private final Set<String> placeholders;

	MailKind(String label, Set<String> needed, Set<String> further) {
		this.label = label;
		this.needed = needed;
		this.placeholders = new TreeSet<>(needed);
		this.placeholders.addAll(further);
	}

	@Override
	public String label() {
		return label;
	}

	/** Those that no text may leave out: a page or a person promised them. */
	public Set<String> needed() {
		return needed;
	}

	public Set<String> placeholders() {
		var all = new TreeSet<>(placeholders);
		all.addAll(OF_ALL);
		return all;
	}

}
