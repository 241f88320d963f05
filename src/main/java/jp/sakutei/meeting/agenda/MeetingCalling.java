package jp.sakutei.meeting.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingCalled;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.MeetingNames;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.meeting.MeetingWanted;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.calendar.Appointment;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.calendar.DayToSet;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preparing and calling meetings. */
@Service
@Transactional
public class MeetingCalling {

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final MeetingNames names;

	private final AgendaItems items;

	private final AgendaComposition agenda;

	private final BusinessCalendar calendar;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	MeetingCalling(Meetings meetings, MeetingKinds kinds, MeetingNames names, AgendaItems items,
			AgendaComposition agenda, BusinessCalendar calendar, Journal journal, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.names = names;
		this.items = items;
		this.agenda = agenda;
		this.calendar = calendar;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	/** Begins a meeting beside the stages: a committee's, asked for by the office. */
	public List<FormError> callCommittee(RoundId round, String kindId, LocalDate day, Actor actor) {

		var office = Right.CALL_MEETING.require(actor);
		var refusal = new DayToSet("開催日", day, clock.today()).refusal(calendar.of(round));
		if (refusal.isPresent()) {
			return List.of(new FormError("day", refusal.get()));
		}
		if (names.isStage(round.value(), kindId)) {
			return List.of(new FormError("kind", "この会議は、策定スケジュールの段階として開催します。"));
		}
		var kind = kinds.get(round.value(), kindId);
		var id = names.next(kind);
		begin(id, kind, day);
		journal.of(kind.round(), id.value()).did(Deed.MEETING_WANTED, actor, office);
		return List.of();
	}

	/** Begins the meeting planned beside the stages, unless it has begun. */
	void beginPlanned(MeetingId id, String kind, LocalDate day) {
		if (meetings.find(id).isEmpty()) {
			begin(id, kinds.get(id.round(), kind), day);
			journal.of(id.round(), id.value()).with("day", day).happened(Deed.MEETING_PREPARED);
		}
	}

	private void begin(MeetingId id, MeetingKind kind, LocalDate day) {
		meetings.add(id, kind, names.nameOf(kind), null, day);
		events.publishEvent(new MeetingWanted(id, kind.round(), kind.id()));
	}

	/** Composes the agenda; creates the meeting where it is a stage's. */
	public void prepare(MeetingId id, String kindId) {

		var kind = kinds.get(id.round(), kindId);
		if (meetings.find(id).isEmpty()) {
			var stage = names.isStage(id.round(), id.name()) ? id.name() : null;
			meetings.add(id, kind, names.nameOf(kind), stage, names.plannedDay(id));
		}
		var meeting = meetings.get(id);
		if (items.of(meeting).isEmpty()) {
			agenda.compose(meeting, kind);
		}
	}

	public List<FormError> call(MeetingId id, MeetingCall call, Actor actor) {

		var office = Right.CALL_MEETING.require(actor);

		var meeting = meetings.lock(id);
		var errors = whatStandsAgainst(meeting, call);
		if (!errors.isEmpty()) {
			return errors;
		}
		items.leaveOut(meeting, call.leftOut(), call.leftOutReason());
		call.furtherItems().forEach((title) -> agenda.add(meeting, title));
		meetings.called(meeting, call, invited(call), actor.person());
		journal.of(meeting.round(), id.value())
			.with("day", call.day())
			.with("time", call.startTime())
			.with("place", call.place())
			.did(Deed.MEETING_CALLED, actor, office);
		events.publishEvent(new MeetingCalled(id));
		return List.of();
	}

	private List<FormError> whatStandsAgainst(Meeting meeting, MeetingCall call) {

		var errors = new ArrayList<FormError>();
		if (meeting.state() != MeetingState.PREPARING) {
			errors.add(FormError.of("この会議の開催は、すでにほかの人が決めました。"));
		}
		errors.addAll(new Appointment(call.day(), call.startTime(), call.place()).refusals("開催",
				calendar.of(new RoundId(meeting.round())), clock.today()));
		if (!call.leftOut().isEmpty() && Written.isEmpty(call.leftOutReason())) {
			errors.add(new FormError("leftOutReason", "議題から外す理由を入力してください。"));
		}
		return errors;
	}

	private static String invited(MeetingCall call) {
		return Stream
			.concat(call.roles().stream().map(PostRole::label),
					Stream.of(call.guests()).filter((text) -> !Written.isEmpty(text)))
			.collect(Collectors.joining("、"));
	}

}
