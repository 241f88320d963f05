package jp.sakutei.worklist.web;

import java.time.LocalDate;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.calendar.WorkingDays;

/** 期限: the day and how far it is, in the days on which the city hall is open. */
record DueDay(LocalDate day, int left, boolean overdue) {

	/** Null where the task has no day. */
	static DueDay of(LocalDate day, LocalDate today, WorkingDays calendar) {
		return (day == null) ? null : new DueDay(day, calendar.between(today, day), day.isBefore(today));
	}

	public String text() {
		return JapaneseDates.monthAndDay(day);
	}

	public String remaining() {
		if (overdue) {
			return (left == 0) ? "期限切れ" : "%d開庁日超過".formatted(-left);
		}
		return (left == 0) ? "今日まで" : "残り%d開庁日".formatted(left);
	}

	/** For the badge. */
	public String kind() {
		return overdue ? "error" : (left <= 2) ? "warning" : "neutral";
	}

}
