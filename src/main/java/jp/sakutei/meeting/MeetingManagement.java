package jp.sakutei.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.audit.AuditEntry;
import jp.sakutei.audit.AuditTrail;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.BusinessCalendar;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageManagement;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preparing, calling, recording and closing meetings. */
@Service
@Transactional
public class MeetingManagement {

	private static final Authority OFFICE = Authority.of(PostRole.PLANNING_OFFICE);

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final MeetingNames names;

	private final AgendaItems items;

	private final AgendaComposition agenda;

	private final RecordCheck check;

	private final BusinessCalendar calendar;

	private final StageManagement stages;

	private final AuditTrail trail;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	MeetingManagement(Meetings meetings, MeetingKinds kinds, MeetingNames names, AgendaItems items,
			AgendaComposition agenda, RecordCheck check, BusinessCalendar calendar, StageManagement stages,
			AuditTrail trail, BusinessClock clock, ApplicationEventPublisher events) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.names = names;
		this.items = items;
		this.agenda = agenda;
		this.check = check;
		this.calendar = calendar;
		this.stages = stages;
		this.trail = trail;
		this.clock = clock;
		this.events = events;
	}

	/** Begins a meeting beside the stages: a committee's, asked for by the office. */
	public List<FormError> callCommittee(RoundId round, String kindId, LocalDate day, Actor actor) {

		if (!calendar.isWorkingDay(day)) {
			return List.of(new FormError("day", JapaneseDates.full(day) + "は閉庁日です。ほかの日を選んでください。"));
		}
		if (names.isStage(round.value(), kindId)) {
			return List.of(new FormError("kind", "この会議は、策定スケジュールの段階として開催します。"));
		}
		var kind = kinds.get(round.value(), kindId);
		var id = names.next(kind);
		begin(id, kind, day);
		record(meetings.get(id), "開催を準備することにした", actor, null, null);
		return List.of();
	}

	/** Begins the meeting planned beside the stages, unless it has begun. */
	void beginPlanned(MeetingId id, String kind, LocalDate day) {
		if (meetings.find(id).isEmpty()) {
			begin(id, kinds.get(id.round(), kind), day);
			trail.record(AuditEntry.automatic(id.round(), id.value(), "開催の準備を始めた", JapaneseDates.full(day)));
		}
	}

	private void begin(MeetingId id, MeetingKind kind, LocalDate day) {
		meetings.add(id, kind, names.nameOf(id, kind), null, day);
		events.publishEvent(new MeetingWanted(id, kind.round(), kind.id()));
	}

	/** Composes the agenda; creates the meeting where it is a stage's. */
	public void prepare(MeetingId id, String kindId) {

		var kind = kinds.get(id.round(), kindId);
		if (meetings.find(id).isEmpty()) {
			var stage = names.isStage(id.round(), id.name()) ? id.name() : null;
			meetings.add(id, kind, names.nameOf(id, kind), stage, names.plannedDay(id));
		}
		var meeting = meetings.get(id);
		if (items.of(meeting).isEmpty()) {
			agenda.compose(meeting, kind);
		}
	}

	public List<FormError> call(MeetingId id, MeetingCall call, Actor actor) {

		var meeting = meetings.lock(id);
		var errors = whatStandsAgainst(meeting, call);
		if (!errors.isEmpty()) {
			return errors;
		}
		items.leaveOut(meeting, call.leftOut(), call.leftOutReason());
		call.furtherItems().forEach((title) -> agenda.add(meeting, title));
		meetings.called(meeting, call, invited(call), actor.person());
		record(meeting, "開催を決めた", actor, null, JapaneseDates.full(call.day()) + " " + call.place());
		events.publishEvent(new MeetingCalled(id));
		return List.of();
	}

	public List<FormError> record(MeetingId id, MeetingRecord record, Actor actor) {

		var meeting = meetings.lock(id);
		if (meeting.state() != MeetingState.CALLED) {
			return List.of(FormError.of("この会議の結果は、すでにほかの人が記録しました。"));
		}
		var kind = kinds.get(meeting.round(), meeting.kind());
		var agendaItems = items.of(meeting);
		var results = kinds.results(kind);
		var errors = check.whatStandsAgainst(record, kind, agendaItems, results);
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
		record(meeting, "会議の結果を記録した", actor, null, "議題" + record.decisions().size() + "件");
		if (!record.opinions().isEmpty()) {
			events.publishEvent(
					new OpinionsGiven(id, meeting.name(), meeting.session(), record.due(), record.opinions()));
		}
		events.publishEvent(new MeetingRecorded(id, true));
		return List.of();
	}

	/** 中止: the stage counts as closed, for the reason given. */
	public List<FormError> cancel(MeetingId id, String reason, Actor actor) {

		var meeting = meetings.lock(id);
		if (meeting.state() != MeetingState.CALLED) {
			return List.of(FormError.of("この会議の結果は、すでにほかの人が記録しました。"));
		}
		meetings.cancelled(id, reason, clock.today());
		record(meeting, "会議を中止した", actor, reason, null);
		events.publishEvent(new MeetingRecorded(id, false));
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
			trail.record(AuditEntry.automatic(meeting.round(), id.value(), "継続の議題を次回へ送った", null));
			return true;
		}
		meetings.closed(id, clock.today());
		trail.record(AuditEntry.automatic(meeting.round(), id.value(), "会議を終えた", null));
		closeStage(meeting, null);
		return false;
	}

	private void closeStage(Meeting meeting, String reason) {
		if (meeting.stage() != null) {
			stages.closed(new RoundId(meeting.round()), new StageId(meeting.stage()), reason);
		}
	}

	private List<FormError> whatStandsAgainst(Meeting meeting, MeetingCall call) {

		var errors = new ArrayList<FormError>();
		if (meeting.state() != MeetingState.PREPARING) {
			errors.add(FormError.of("この会議の開催は、すでにほかの人が決めました。"));
		}
		if (call.day().isBefore(clock.today())) {
			errors.add(new FormError("day", "開催日は今日以後の日にしてください。"));
		}
		if (!calendar.isWorkingDay(call.day())) {
			errors.add(new FormError("day", JapaneseDates.full(call.day()) + "は閉庁日です。ほかの日を選んでください。"));
		}
		if (!call.leftOut().isEmpty() && call.leftOutReason().isBlank()) {
			errors.add(new FormError("leftOutReason", "議題から外す理由を入力してください。"));
		}
		return errors;
	}

	private static String invited(MeetingCall call) {
		return Stream
			.concat(call.roles().stream().map(PostRole::label),
					Stream.of(call.guests()).filter((text) -> !text.isBlank()))
			.collect(Collectors.joining("、"));
	}

	private void record(Meeting meeting, String action, Actor actor, String reason, String detail) {
		trail.record(new AuditEntry(meeting.round(), meeting.id().value(), action, actor.person(),
				actor.onBehalf(OFFICE).orElse(null), reason, detail));
	}

}
