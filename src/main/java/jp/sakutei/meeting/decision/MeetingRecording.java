package jp.sakutei.meeting.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.organization.Right;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.meeting.agenda.AgendaComposition;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.MeetingNames;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.MeetingRecorded;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.sheet.Project;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.SeenRevisions;
import jp.sakutei.meeting.agenda.AgendaItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recording, cancelling and ending meetings. */
@Service
@Transactional
public class MeetingRecording {

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final MeetingNames names;

	private final AgendaItems items;

	private final ProjectSheets sheets;

	private final AgendaComposition agenda;

	private final RecordCheck check;

	private final StageManagement stages;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	MeetingRecording(Meetings meetings, MeetingKinds kinds, MeetingNames names, AgendaItems items, ProjectSheets sheets,
			AgendaComposition agenda, RecordCheck check, StageManagement stages, Journal journal, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.names = names;
		this.items = items;
		this.sheets = sheets;
		this.agenda = agenda;
		this.check = check;
		this.stages = stages;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * @param seen what the page showed of the single projects on the agenda
	 */
	public List<FormError> record(MeetingId id, MeetingRecord record, SeenRevisions seen, Actor actor) {

		var office = Right.RECORD_MEETING.require(actor);

		var meeting = meetings.lock(id);
		if (meeting.state() != MeetingState.CALLED) {
			return List.of(FormError.of("この会議の結果は、すでにほかの人が記録しました。"));
		}
		var kind = kinds.get(meeting.round(), meeting.kind());
		var agendaItems = items.of(meeting);
		var results = kinds.results(kind);
		var newer = seen.refusals(sheets.lock(onAgenda(agendaItems)));
		if (!newer.isEmpty()) {
			return newer;
		}
		var errors = check.whatStandsAgainst(record, kind, agendaItems, results, projects(meeting));
		if (!errors.isEmpty()) {
			return errors;
		}
		meetings.recorded(meeting, record, actor.person(), clock.today());
		if (meeting.stage() != null) {
			stages.held(new RoundId(meeting.round()), new StageId(meeting.stage()), record.heldOn());
		}
		for (var decision : record.decisions()) {
			items.decide(RecordCheck.item(agendaItems, decision.item()), RecordCheck.result(results, decision.result()),
					decision.reason(), decision.condition());
		}
		journal.of(meeting.round(), id.value())
			.with("items", record.decisions().size())
			.did(Deed.MEETING_RECORDED, actor, office);
		if (!record.opinions().isEmpty()) {
			events.publishEvent(
					new OpinionsGiven(id, meeting.name(), meeting.session(), record.due(), record.opinions()));
		}
		events.publishEvent(new MeetingRecorded(id, true));
		return List.of();
	}

	/**
	 * 中止: the stage counts as closed, for the reason given.
	 * @param shown the appointment that the page carried
	 */
	public List<FormError> cancel(MeetingId id, String shown, String reason, Actor actor) {

		var office = Right.RECORD_MEETING.require(actor);

		var meeting = meetings.lock(id);
		if (meeting.state() != MeetingState.CALLED) {
			return List.of(FormError.of("この会議の結果は、すでにほかの人が記録しました。"));
		}
		var newer = meetings.session(meeting)
			.appointment()
			.refusalUnlessShown(shown, journal.lastBy(id.value(), Deed.MEETING_CALLED, Deed.MEETING_MOVED));
		if (!newer.isEmpty()) {
			return newer;
		}
		meetings.cancelled(id, reason, clock.today());
		journal.of(meeting.round(), id.value()).because(reason).did(Deed.MEETING_CANCELLED, actor, office);
		events.publishEvent(new MeetingRecorded(id, false));
		// who was invited was told under the name of the invitation
		names.cancelled(meeting, kinds.get(meeting.round(), meeting.kind())).ifPresent(events::publishEvent);
		closeStage(meeting, "会議を中止した：" + reason);
		return List.of();
	}

	/**
	 * After the last item: ends the meeting, or begins its next sitting.
	 * @return whether items were continued
	 */
	public boolean finish(MeetingId id) {

		var meeting = meetings.lock(id);
		if (agenda.continued(meeting)) {
			meetings.addSession(id, meeting.session() + 1);
			agenda.takeOver(meeting);
			journal.of(meeting.round(), id.value()).happened(Deed.ITEMS_ADJOURNED);
			return true;
		}
		meetings.closed(id, clock.today());
		journal.of(meeting.round(), id.value()).happened(Deed.MEETING_CLOSED);
		closeStage(meeting, null);
		return false;
	}

	/** What single items are about. */
	private static List<ProjectSheetId> onAgenda(List<AgendaItem> items) {
		return items.stream()
			.filter((item) -> item.onAgenda() && item.sheet() != null)
			.map((item) -> new ProjectSheetId(item.sheet()))
			.toList();
	}

	private Map<String, Project> projects(Meeting meeting) {
		return sheets.all(meeting.round())
			.stream()
			.collect(Collectors.toMap((sheet) -> sheet.id().value(), ProjectSheet::project));
	}

	private void closeStage(Meeting meeting, String reason) {
		if (meeting.stage() != null) {
			stages.closed(new RoundId(meeting.round()), new StageId(meeting.stage()), reason);
		}
	}

}
