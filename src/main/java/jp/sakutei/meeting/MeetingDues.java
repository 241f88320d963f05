package jp.sakutei.meeting;

import java.time.LocalDate;

import jp.sakutei.round.RoundId;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.round.calendar.BusinessCalendar;

import org.springframework.stereotype.Component;

/** By when a meeting's tasks are to be done. */
@Component
public class MeetingDues {

	/** 招集通知 goes out at least a week ahead (practice of Japanese cities). */
	private static final int DAYS_OF_NOTICE = 7;

	private final Meetings meetings;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	MeetingDues(Meetings meetings, BusinessCalendar calendar, BusinessClock clock) {
		this.meetings = meetings;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * When a sitting is called at the latest: a week before its day, or as soon as may
	 * be; one that follows, within a week.
	 */
	public LocalDate toCall(MeetingId id) {
		var meeting = meetings.get(id);
		var today = clock.today();
		var planned = (meeting.session() == 1) ? meeting.plannedDay() : null;
		var due = (planned == null) ? today.plusDays(DAYS_OF_NOTICE) : planned.minusDays(DAYS_OF_NOTICE);
		return calendar.of(new RoundId(meeting.round())).next(due.isBefore(today) ? today : due);
	}

	/** When the record is to be written: the day of the sitting. */
	public LocalDate toRecord(MeetingId id) {
		return meetings.session(meetings.get(id)).day();
	}

}
