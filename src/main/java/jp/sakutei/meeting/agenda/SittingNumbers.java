package jp.sakutei.meeting.agenda;

import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingCalled;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.MeetingMoved;
import jp.sakutei.meeting.MeetingNames;
import jp.sakutei.meeting.MeetingRecorded;
import jp.sakutei.meeting.MeetingWanted;
import jp.sakutei.meeting.Meetings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 「第2回」: counts the sittings of a kind by their days, before others hear of what
 * happened.
 */
@Component
class SittingNumbers {

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final MeetingNames names;

	private final ApplicationEventPublisher events;

	SittingNumbers(Meetings meetings, MeetingKinds kinds, MeetingNames names, ApplicationEventPublisher events) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.names = names;
		this.events = events;
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(MeetingWanted event) {
		count(event.meeting());
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(MeetingCalled event) {
		count(event.meeting());
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(MeetingMoved event) {
		count(event.meeting());
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(MeetingRecorded event) {
		count(event.meeting());
	}

	private void count(MeetingId id) {
		meetings.find(id)
			.filter((meeting) -> meeting.stage() == null)
			.ifPresent((meeting) -> names.countByDay(kind(meeting)).forEach(events::publishEvent));
	}

	private MeetingKind kind(Meeting meeting) {
		return kinds.get(meeting.round(), meeting.kind());
	}

}
