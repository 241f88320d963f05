package jp.sakutei.hearing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.Project;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.SeenRevisions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scheduling and recording the hearings of the sections. */
@Service
@Transactional
public class HearingManagement {

	private final Hearings hearings;

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	private final HearingPlaces places;

	private final BusinessCalendar calendar;

	private final Journal journal;

	private final HearingMail mail;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	HearingManagement(Hearings hearings, ProjectSheets sheets, ProjectSheetManagement projects, HearingPlaces places,
			BusinessCalendar calendar, Journal journal, HearingMail mail, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.hearings = hearings;
		this.sheets = sheets;
		this.projects = projects;
		this.places = places;
		this.calendar = calendar;
		this.journal = journal;
		this.mail = mail;
		this.clock = clock;
		this.events = events;
	}

	public List<FormError> schedule(HearingId id, HearingAppointment appointment, Actor actor) {
		return schedule(Map.of(id, appointment), actor);
	}

	/** All of them or none; whoever is concerned by several gets one mail. */
	public List<FormError> schedule(Map<HearingId, HearingAppointment> appointments, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		var settled = lock(appointments);
		var errors = refusals(settled, (hearing, to) -> plan(hearing).againstScheduling(to));
		if (!errors.isEmpty()) {
			return errors;
		}
		settled.forEach((hearing, to) -> {
			hearings.scheduled(hearing.id(), to);
			journal.of(hearing.round(), hearing.id().value())
				.with("day", to.day())
				.with("time", to.startTime())
				.with("place", to.place())
				.did(Deed.HEARING_SCHEDULED, actor, office);
		});
		mail.scheduled(settled);
		settled.forEach((hearing, to) -> events.publishEvent(new HearingScheduled(hearing.id(), to.day(), false)));
		return List.of();
	}

	/**
	 * 日時の変更: tells the section at once.
	 * @param shown the appointment that the page carried
	 */
	public List<FormError> move(HearingId id, String shown, HearingAppointment to, String reason, Actor actor) {
		return move(Map.of(id, to), Map.of(id, shown), reason, actor);
	}

	/** All of them or none, as where two change places. */
	public List<FormError> move(Map<HearingId, HearingAppointment> appointments, Map<HearingId, String> shown,
			String reason, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		var moved = lock(appointments);
		var errors = refusals(moved, (hearing, to) -> unlessShown(hearing, shown.get(hearing.id()))
			.orElseGet(() -> plan(hearing).againstMoving(to, reason)));
		if (!errors.isEmpty()) {
			return errors;
		}
		moved.forEach((hearing, to) -> {
			hearings.scheduled(hearing.id(), to);
			journal.of(hearing.round(), hearing.id().value())
				.because(reason)
				.with("from", hearing.appointment().when().text())
				.with("to", to.when().text())
				.did(Deed.HEARING_MOVED, actor, office);
		});
		mail.moved(moved, reason, actor);
		moved.forEach((hearing, to) -> events.publishEvent(new HearingScheduled(hearing.id(), to.day(), true)));
		return List.of();
	}

	/** In one order, so that nobody waits for somebody who waits; the timetable first. */
	private Map<SectionHearing, HearingAppointment> lock(Map<HearingId, HearingAppointment> appointments) {
		appointments.keySet().stream().findAny().ifPresent((id) -> places.hold(hearings.get(id).round()));
		var locked = new LinkedHashMap<SectionHearing, HearingAppointment>();
		appointments.keySet()
			.stream()
			.sorted(Comparator.comparing(HearingId::value))
			.forEach((id) -> locked.put(hearings.lock(id), appointments.get(id)));
		return locked;
	}

	/** Each by itself, then all beside what else goes on. */
	private List<FormError> refusals(Map<SectionHearing, HearingAppointment> appointments,
			BiFunction<SectionHearing, HearingAppointment, List<FormError>> alone) {
		var errors = new ArrayList<FormError>();
		appointments.forEach((hearing, to) -> errors.addAll(alone.apply(hearing, to)));
		return errors.isEmpty() ? places.against(appointments) : errors;
	}

	/**
	 * 中止: tells the section at once; the hearing can be scheduled again.
	 * @param shown the appointment that the page carried
	 */
	public List<FormError> cancel(HearingId id, String shown, String reason, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);
		var hearing = hearings.lock(id);
		var errors = unlessShown(hearing, shown).orElseGet(() -> plan(hearing).againstCancelling(reason));
		if (!errors.isEmpty()) {
			return errors;
		}
		hearings.cancelled(id);
		journal.of(hearing.round(), id.value())
			.because(reason)
			.with("at", hearing.appointment().when().text())
			.did(Deed.HEARING_CANCELLED, actor, office);
		mail.cancelled(hearing, reason);
		events.publishEvent(new HearingCancelled(id));
		return List.of();
	}

	/** What stands against changing it from a page that showed another appointment. */
	private Optional<List<FormError>> unlessShown(SectionHearing hearing, String shown) {
		return Optional.ofNullable(hearing.appointment())
			.map((now) -> now.when()
				.refusalUnlessShown(shown,
						journal.lastBy(hearing.id().value(), Deed.HEARING_SCHEDULED, Deed.HEARING_MOVED)))
			.filter((errors) -> !errors.isEmpty());
	}

	private HearingPlan plan(SectionHearing hearing) {
		return new HearingPlan(hearing, calendar.of(new RoundId(hearing.round())), clock.today());
	}

	/**
	 * Writes the record, and each draft judgement.
	 * @param seen what the page showed of the section's projects
	 */
	public List<FormError> record(HearingId id, HearingRecord record, SeenRevisions seen, Actor actor) {

		var office = Right.RECORD_HEARING.require(actor);
		var hearing = hearings.lock(id);
		var errors = against(hearing, record, seen);
		if (!errors.isEmpty()) {
			return errors;
		}
		hearings.held(id, record, actor.person(), clock.today());
		for (var note : record.notes()) {
			hearings.add(id, note);
			projects.perform(new ProjectSheetId(note.sheet()), note.judgement().deed(), Body.OFFICE,
					new Occasion(id.value(), reason(note), actor.person()));
		}
		journal.of(hearing.round(), id.value())
			.with("sheets", record.notes().size())
			.did(Deed.HEARING_RECORDED, actor, office);
		events.publishEvent(new HearingHeld(id, hearing.round()));
		events.publishEvent(new RoundMayGoOn(new RoundId(hearing.round())));
		return List.of();
	}

	/**
	 * What the record would set going, for whoever is to write it; changes nothing. Empty
	 * where something stands against it, which {@link #record} names.
	 */
	public List<String> consequences(HearingId id, HearingRecord record, SeenRevisions seen, Actor actor) {
		Right.RECORD_HEARING.require(actor);
		return against(hearings.lock(id), record, seen).isEmpty() ? RecordConsequences.of(record) : List.of();
	}

	private List<FormError> against(SectionHearing hearing, HearingRecord record, SeenRevisions seen) {
		if (hearing.state() != HearingState.SCHEDULED) {
			return List.of(FormError.of("このヒアリングの結果は、すでにほかの人が記録しました。"));
		}
		var heard = heard(hearing, record);
		var newer = seen.refusals(sheets.ofSection(hearing.round(), hearing.section()));
		return newer.isEmpty() ? new HearingRecordCheck(calendar.of(new RoundId(hearing.round())), clock.today())
			.refusals(record, heard) : newer;
	}

	/** The projects, locked: the section's, and whatever else there is a note of. */
	private Map<String, Project> heard(SectionHearing hearing, HearingRecord record) {
		var ids = Stream
			.concat(sheets.ofSection(hearing.round(), hearing.section()).stream().map(ProjectSheet::id),
					record.notes().stream().map((note) -> new ProjectSheetId(note.sheet())))
			.distinct()
			.toList();
		return sheets.lock(ids)
			.stream()
			.collect(Collectors.toMap((sheet) -> sheet.id().value(), ProjectSheet::project));
	}

	private static String reason(SheetNote note) {
		return note.judgement().qualified(note.reason());
	}

}
