package jp.sakutei.meeting.agenda;

import java.util.List;

import jp.sakutei.organization.Right;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingMoved;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.calendar.Appointment;
import jp.sakutei.round.calendar.BusinessCalendar;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 開催日時の変更: another time or place for a sitting that was called. */
@Service
public class MeetingMoving {

	private final Meetings meetings;

	private final BusinessCalendar calendar;

	private final MeetingMail mail;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	MeetingMoving(Meetings meetings, BusinessCalendar calendar, MeetingMail mail, Journal journal, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.meetings = meetings;
		this.calendar = calendar;
		this.mail = mail;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Tells at once all who were invited.
	 * @param shown the appointment that the page carried
	 */
	@Transactional
	public List<FormError> move(MeetingId id, String shown, Appointment to, String reason, Actor actor) {

		var office = Right.CALL_MEETING.require(actor);
		var meeting = meetings.lock(id);
		if (meeting.state() != MeetingState.CALLED) {
			return List.of(FormError.of("この会議は、開催を決めていないか、すでに結果が記録されています。"));
		}
		var told = meetings.session(meeting).appointment();
		var newer = told.refusalUnlessShown(shown, journal.lastBy(id.value(), Deed.MEETING_CALLED, Deed.MEETING_MOVED));
		if (!newer.isEmpty()) {
			return newer;
		}
		var errors = to.refusalsInPlaceOf(told, reason, "開催", calendar.of(new RoundId(meeting.round())), clock.today());
		if (!errors.isEmpty()) {
			return errors;
		}
		meetings.moved(meeting, to);
		journal.of(meeting.round(), id.value())
			.because(reason)
			.with("from", told.text())
			.with("to", to.text())
			.did(Deed.MEETING_MOVED, actor, office);
		events.publishEvent(new MeetingMoved(id, to.day()));
		mail.moved(meetings.get(id), told, reason, actor);
		return List.of();
	}

}
