package jp.sakutei.handin;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.calendar.BusinessCalendar;

import org.springframework.stereotype.Component;

/**
 * The days that everybody has at least, where a sheet is asked for after the schedule's
 * days, or again.
 */
@Component
public class LeastDues {

	/** Working days in which a section can write a sheet. */
	static final int TO_WRITE = 5;

	/** Working days for each gate after it. */
	static final int TO_DECIDE = 2;

	/** Working days in which a section can mend what was sent back. */
	static final int TO_MEND = 2;

	/** Working days for each gate that sees it again. */
	static final int TO_DECIDE_AGAIN = 1;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	LeastDues(BusinessCalendar calendar, BusinessClock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/** Those days, moved on where they leave less. */
	public Dues of(RoundId round, Dues planned) {
		return planned.atLeast(of(round));
	}

	/** The days of a sheet that was sent back, moved on where they leave less. */
	public Dues afterSendingBack(RoundId round, Dues planned) {
		return planned.atLeast(from(round, TO_MEND, TO_DECIDE_AGAIN));
	}

	/** From today on. */
	public Dues of(RoundId round) {
		return from(round, TO_WRITE, TO_DECIDE);
	}

	private Dues from(RoundId round, int toWrite, int toDecide) {
		var days = calendar.of(round);
		var written = days.plus(clock.today(), toWrite);
		var first = days.plus(written, toDecide);
		var second = days.plus(first, toDecide);
		return new Dues(written, first, second, days.plus(second, toDecide));
	}

}
