package jp.sakutei.meeting.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.organization.Right;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Consequences;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.meeting.agenda.AgendaComposition;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.MeetingNames;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.MeetingRecorded;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.ResultWord;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.sheet.Project;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
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

	private final ItemResults results;

	private final ProjectSheets sheets;

	private final AgendaComposition agenda;

	private final RecordCheck check;

	private final StageManagement stages;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	MeetingRecording(Meetings meetings, MeetingKinds kinds, MeetingNames names, AgendaItems items, ItemResults results,
			ProjectSheets sheets, AgendaComposition agenda, RecordCheck check, StageManagement stages, Journal journal,
			BusinessClock clock, ApplicationEventPublisher events) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.names = names;
		this.items = items;
		this.results = results;
		this.sheets = sheets;
		this.agenda = agenda;
		this.check = check;
		this.stages = stages;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	/** Takes over the results of the items as they stand. */
	public List<FormError> record(MeetingId id, MeetingRecord record, Actor actor) {

		var office = Right.RECORD_MEETING.require(actor);

		var sitting = sitting(id);
		var errors = against(sitting, record);
		if (!errors.isEmpty()) {
			return errors;
		}
		var meeting = sitting.meeting();
		meetings.recorded(meeting, record, actor.person(), clock.today());
		if (meeting.stage() != null) {
			stages.held(new RoundId(meeting.round()), new StageId(meeting.stage()), record.heldOn());
		}
		for (var decision : sitting.decisions()) {
			items.decide(RecordCheck.item(sitting.items(), decision.item()),
					RecordCheck.result(sitting.words(), decision.result()), decision);
		}
		journal.of(meeting.round(), id.value())
			.with("items", sitting.decisions().size())
			.did(Deed.MEETING_RECORDED, actor, office);
		if (!record.opinions().isEmpty()) {
			events.publishEvent(
					new OpinionsGiven(id, meeting.name(), meeting.session(), record.due(), record.opinions()));
		}
		events.publishEvent(new MeetingRecorded(id, true));
		return List.of();
	}

	/**
	 * What the record would set going, for whoever is to write it; changes nothing. None
	 * where something stands against it, which {@link #record} names.
	 */
	public Consequences consequences(MeetingId id, MeetingRecord record, Actor actor) {
		Right.RECORD_MEETING.require(actor);
		var sitting = sitting(id);
		return against(sitting, record).isEmpty()
				? Consequences.of(RecordConsequences.of(record, sitting.decisions(), sitting.items(), sitting.words()),
						List.of(record, sitting.decisions()))
				: Consequences.NONE;
	}

	/** With all that a record of it looks at, locked. */
	private Sitting sitting(MeetingId id) {
		var meeting = meetings.lock(id);
		var kind = kinds.get(meeting.round(), meeting.kind());
		var agendaItems = items.of(meeting);
		return new Sitting(meeting, kind, agendaItems, kinds.results(kind), results.of(meeting),
				sheets.lock(onAgenda(agendaItems)));
	}

	private List<FormError> against(Sitting sitting, MeetingRecord record) {
		if (sitting.meeting().state() != MeetingState.CALLED) {
			return List.of(FormError.of("この会議の結果は、すでにほかの人が記録しました。"));
		}
		var newer = sitting.newer();
		return newer.isEmpty() ? check.whatStandsAgainst(record, sitting.decisions(), sitting.kind(), sitting.items(),
				sitting.words(), projects(sitting.sheets())) : newer;
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
		var newer = newer(meeting, shown);
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

	/** What stands against cancelling it from a page that showed this appointment. */
	@Transactional(readOnly = true)
	public List<FormError> againstCancelling(MeetingId id, String shown) {
		return newer(meetings.get(id), shown);
	}

	private List<FormError> newer(Meeting meeting, String shown) {
		return meetings.session(meeting)
			.appointment()
			.refusalUnlessShown(shown, journal.lastBy(meeting.id().value(), Deed.MEETING_CALLED, Deed.MEETING_MOVED));
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

	private static Map<String, Project> projects(List<ProjectSheet> sheets) {
		return sheets.stream().collect(Collectors.toMap((sheet) -> sheet.id().value(), ProjectSheet::project));
	}

	private void closeStage(Meeting meeting, String reason) {
		if (meeting.stage() != null) {
			stages.closed(new RoundId(meeting.round()), new StageId(meeting.stage()), reason);
		}
	}

	/** A meeting that is to be recorded. */
	private record Sitting(Meeting meeting, MeetingKind kind, List<AgendaItem> items, List<ResultWord> words,
			Map<String, ItemResult> results, List<ProjectSheet> sheets) {

		List<Decision> decisions() {
			return ItemResults.decisions(results, items);
		}

		/** Sheets that became others since their items were decided. */
		List<FormError> newer() {
			return ItemResults.newer(results, items, sheets)
				.stream()
				.map((each) -> FormError
					.of("「" + each.title() + "」は、結果を決めた後に第" + each.to() + "版になりました。「会議の進行」で変わったところを確かめ、もう一度決めてください。"))
				.toList();
		}

	}

}
