package jp.sakutei.meeting.agenda;

import jp.sakutei.meeting.MeetingId;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.meeting.Meetings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fixes the papers of a sitting and invites to it, once. */
@Service
public class MeetingPapers {

	private final Meetings meetings;

	private final AgendaComposition agenda;

	private final MeetingMail mail;

	private final Journal journal;

	private final BusinessClock clock;

	MeetingPapers(Meetings meetings, AgendaComposition agenda, MeetingMail mail, Journal journal, BusinessClock clock) {
		this.meetings = meetings;
		this.agenda = agenda;
		this.mail = mail;
		this.journal = journal;
		this.clock = clock;
	}

	@Transactional
	public void freeze(MeetingId id) {

		var meeting = meetings.lock(id);
		agenda.freeze(meeting);
		meetings.frozen(meeting, clock.instant());
		journal.of(meeting.round(), id.value()).with("session", meeting.session()).happened(Deed.PAPERS_FROZEN);
		mail.invite(meetings.get(id));
	}

}
