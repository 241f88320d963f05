package jp.sakutei.meeting.agenda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.meeting.MeetingSession;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailTexts;
import jp.sakutei.mail.Outbox;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fixes the papers of a sitting and invites to it, once. */
@Service
public class MeetingPapers {

	/** A mail names the first items and says how many more there are. */
	private static final int NAMED_ITEMS = 20;

	private final Meetings meetings;

	private final AgendaItems items;

	private final AgendaComposition agenda;

	private final Invitations invitations;

	private final MailTexts texts;

	private final Outbox outbox;

	private final Journal journal;

	private final BusinessClock clock;

	private final String address;

	MeetingPapers(Meetings meetings, AgendaItems items, AgendaComposition agenda, Invitations invitations,
			MailTexts texts, Outbox outbox, Journal journal, BusinessClock clock, SakuteiSettings settings) {
		this.meetings = meetings;
		this.items = items;
		this.agenda = agenda;
		this.invitations = invitations;
		this.texts = texts;
		this.outbox = outbox;
		this.journal = journal;
		this.clock = clock;
		this.address = settings.baseUrl();
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
		var values = Map.of("round", invitations.roundName(meeting.round()), "meeting", meeting.name(), "day",
				JapaneseDates.full(session.day()) + " " + session.startTime(), "place", session.place(), "agenda",
				agendaText(items.of(meeting)), "link", address + "/meetings/" + meeting.id());
		invitations.invited(meeting).forEach((person) -> outbox.put(mail(meeting, session, person, values)));
	}

	private OutgoingMail mail(Meeting meeting, MeetingSession session, Person person, Map<String, String> values) {

		var all = new HashMap<>(values);
		all.put("name", person.name());
		var text = texts.fill(meeting.round(), MailKind.INVITATION, all);
		return new OutgoingMail(MailKind.INVITATION, person.id(), clock.today(), meeting.id() + ":" + session.number(),
				text.subject(), text.body());
	}

	private static String agendaText(List<AgendaItem> items) {

		var coming = items.stream().filter(AgendaItem::onAgenda).toList();
		var named = coming.stream()
			.limit(NAMED_ITEMS)
			.map((item) -> "・" + item.title())
			.collect(Collectors.joining("\n"));
		return (coming.size() > NAMED_ITEMS) ? named + "\nほか" + (coming.size() - NAMED_ITEMS) + "件" : named;
	}

}
