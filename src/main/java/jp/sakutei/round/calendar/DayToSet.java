package jp.sakutei.round.calendar;

import java.time.LocalDate;
import java.util.Optional;

import jp.sakutei.common.JapaneseDates;

/**
 * A day that somebody sets for what is to come: open, not past, and near enough that no
 * slip of a digit makes it.
 *
 * @param what as a sentence begins: 「開催日」, 「期限」
 * @param today of business time
 */
public record DayToSet(String what, LocalDate day, LocalDate today) {

	/** A round takes one year; what lies further ahead is a typing error. */
	private static final int YEARS_AHEAD = 2;

	/** What stands against it where it may be today. */
	public Optional<String> refusal(WorkingDays calendar) {
		if (day.isBefore(today)) {
			return Optional.of(what + "は、今日以後の日にしてください。");
		}
		if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
			return Optional.of(JapaneseDates.full(day) + "は" + YEARS_AHEAD + "年より先の日です。年を確かめてください。");
		}
		return calendar.isWorkingDay(day) ? Optional.empty() : Optional
			.of(JapaneseDates.full(day) + "は閉庁日です。" + JapaneseDates.full(calendar.next(day)) + "などの開庁日にしてください。");
	}

	/** What stands against it where it must leave the others a day at least. */
	public Optional<String> refusalAsDue(WorkingDays calendar) {
		return day.isAfter(today) ? refusal(calendar) : Optional.of(what + "は、明日以後の開庁日にしてください。");
	}

}
