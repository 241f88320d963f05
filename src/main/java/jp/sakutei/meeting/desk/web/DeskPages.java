package jp.sakutei.meeting.desk.web;

import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.desk.AsProposed;
import jp.sakutei.meeting.desk.DeskItems;
import jp.sakutei.meeting.desk.RecordingTask;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;

import org.springframework.stereotype.Component;

/** Reads the desk of a sitting, in a fixed number of statements. */
@Component
class DeskPages {

	private final Rounds rounds;

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final DeskItems items;

	private final RecordingTask task;

	DeskPages(Rounds rounds, Meetings meetings, MeetingKinds kinds, DeskItems items, RecordingTask task) {
		this.rounds = rounds;
		this.meetings = meetings;
		this.kinds = kinds;
		this.items = items;
		this.task = task;
	}

	DeskPage of(MeetingId id) {
		var meeting = meetings.get(id);
		var words = kinds.results(kinds.get(meeting.round(), meeting.kind()));
		return new DeskPage(rounds.plan(new RoundId(meeting.round())), meeting, meetings.session(meeting),
				items.of(meeting), words, AsProposed.word(words).orElse(null), task.of(id).orElse(null));
	}

}
