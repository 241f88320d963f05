package jp.sakutei.meeting.agenda;

import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Written;
import jp.sakutei.mail.Letter;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingRecorded;
import jp.sakutei.meeting.MeetingSession;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.calendar.Appointment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Invites to a sitting, and tells the same people when it is moved or cancelled. */
@Component
class MeetingMail {

	private final Letters letters;

	private final Meetings meetings;

	private final AgendaItems items;

	private final Invitations invitations;

	private final BusinessClock clock;

	MeetingMail(Letters letters, Meetings meetings, AgendaItems items, Invitations invitations, BusinessClock clock) {
		this.letters = letters;
		this.meetings = meetings;
		this.items = items;
		this.invitations = invitations;
		this.clock = clock;
	}

	void invite(Meeting meeting) {

		var session = meetings.session(meeting);
		var agenda = items.of(meeting)
			.stream()
			.filter(AgendaItem::onAgenda)
			.map((item) -> "・" + item.title())
			.collect(Collectors.joining("\n"));
		var letter = letter(meeting, MailKind.INVITATION).with("meeting", meeting.name())
			.with("day", session.appointment().time())
			.with("place", session.place())
			.with("message", Written.isEmpty(session.message()) ? "" : "連絡事項\n" + session.message().strip() + "\n")
			.with("agenda", agenda);
		letters.send(letter, invitations.invited(meeting), meeting.id() + ":" + session.number());
	}

	/** Whoever was not invited yet will be, for the new day. */
	void moved(Meeting meeting, Appointment told, String reason, Actor by) {
		var session = meetings.session(meeting);
		if (session.frozenAt() != null) {
			send(meeting, session,
					letter(meeting, MailKind.DAYS_MOVED).with("event", meeting.name())
						.with("changes", "  変更前  " + told.text() + "\n  変更後  " + session.appointment().text())
						.with("reason", reason)
						.with("by", by.name()));
		}
	}

	@EventListener
	void on(MeetingRecorded event) {
		if (!event.held()) {
			var meeting = meetings.get(event.meeting());
			var session = meetings.session(meeting);
			send(meeting, session,
					letter(meeting, MailKind.CANCELLED).with("event", meeting.name())
						.with("day", session.appointment().time())
						.with("reason", meeting.reason()));
		}
	}

	private Letter letter(Meeting meeting, MailKind kind) {
		return letters.of(meeting.round(), kind).link("/meetings/" + meeting.id());
	}

	/** Each deed of a day is told, should a sitting be moved twice. */
	private void send(Meeting meeting, MeetingSession session, Letter letter) {
		letters.send(letter, invitations.invited(meeting),
				meeting.id() + ":" + session.number() + "#" + clock.instant());
	}

}
