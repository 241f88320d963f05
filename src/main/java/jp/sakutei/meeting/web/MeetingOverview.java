package jp.sakutei.meeting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.round.Body;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingSession;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundSettings;

import org.springframework.stereotype.Component;

/** The meetings of a round as the list shows them, in a fixed number of statements. */
@Component
class MeetingOverview {

	private final Meetings meetings;

	private final AgendaItems items;

	private final RoundSettings settings;

	MeetingOverview(Meetings meetings, AgendaItems items, RoundSettings settings) {
		this.meetings = meetings;
		this.items = items;
		this.settings = settings;
	}

	List<Row> of(String round) {

		var sessions = meetings.sessions(round)
			.stream()
			.collect(Collectors.toMap((session) -> session.meeting() + "/" + session.number(), Function.identity()));
		var counts = items.counts(round);
		return meetings.of(round)
			.stream()
			.map((meeting) -> new Row(meeting, sessions.get(meeting.id() + "/" + meeting.session()),
					counts.getOrDefault(meeting.id().value(), 0)))
			.toList();
	}

	/** The bodies that meet beside the stages. */
	List<Body> committees(RoundId round) {
		var stages = meetings.stages(round.value());
		return settings.meetings(round).stream().filter((kind) -> !stages.contains(kind.id())).toList();
	}

	/** A meeting with its present sitting. */
	record Row(Meeting meeting, MeetingSession session, int items) {

		public LocalDate day() {
			if (session.heldOn() != null) {
				return session.heldOn();
			}
			return (session.day() != null) ? session.day() : meeting.plannedDay();
		}

	}

}
