package jp.sakutei.meeting.agenda;

import java.util.stream.Collectors;

import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.meeting.Meetings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fixes the papers of a sitting and invites to it, once. */
@Service
public class MeetingPapers {

	private final Meetings meetings;

	private final AgendaItems items;

	private final AgendaComposition agenda;

	private final Invitations invitations;

	private final Letters letters;

	private final Journal journal;

	private final BusinessClock clock;

	MeetingPapers(Meetings meetings, AgendaItems items, AgendaComposition agenda, Invitations invitations,
			Letters letters, Journal journal, BusinessClock clock) {
		this.meetings = meetings;
		this.items = items;
		this.agenda = agenda;
		this.invitations = invitations;
		this.letters = letters;
		this.journal = journal;
		this.clock = clock;
	}

	@Transactional
	public void freeze(MeetingId id) {

		var meeting = meetings.lock(id);
		agenda.freeze(meeting);
		meetings.frozen(meeting, clock.instant());
		journal.of(meeting.round(), id.value()).with("session", meeting.session()).happened(Deed.PAPERS_FROZEN);
		invite(meeting);
	}

	private void invite(Meeting meeting) {

		var session = meetings.session(meeting);
		var agenda = items.of(meeting)
			.stream()
			.filter(AgendaItem::onAgenda)
			.map((item) -> "・" + item.title())
			.collect(Collectors.joining("\n"));
		var letter = letters.of(meeting.round(), MailKind.INVITATION)
			.with("meeting", meeting.name())
			.with("day", JapaneseDates.full(session.day()) + " " + session.startTime())
			.with("place", session.place())
			.with("message", session.message().isBlank() ? "" : "連絡事項\n" + session.message().strip() + "\n")
			.with("agenda", agenda)
			.link("/meetings/" + meeting.id());
		letters.send(letter, invitations.invited(meeting), meeting.id() + ":" + session.number());
	}

}
