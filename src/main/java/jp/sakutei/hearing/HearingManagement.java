package jp.sakutei.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.calendar.DayToSet;
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

	private final BusinessCalendar calendar;

	private final Journal journal;

	private final HearingMail mail;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	HearingManagement(Hearings hearings, ProjectSheets sheets, ProjectSheetManagement projects,
			BusinessCalendar calendar, Journal journal, HearingMail mail, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.hearings = hearings;
		this.sheets = sheets;
		this.projects = projects;
		this.calendar = calendar;
		this.journal = journal;
		this.mail = mail;
		this.clock = clock;
		this.events = events;
	}

	public List<FormError> schedule(HearingId id, HearingAppointment appointment, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);
		var hearing = hearings.lock(id);
		var errors = plan(hearing).againstScheduling(appointment);
		if (!errors.isEmpty()) {
			return errors;
		}
		hearings.scheduled(id, appointment);
		journal.of(hearing.round(), id.value())
			.with("day", appointment.day())
			.with("time", appointment.startTime())
			.with("place", appointment.place())
			.did(Deed.HEARING_SCHEDULED, actor, office);
		mail.scheduled(hearing, appointment);
		events.publishEvent(new HearingScheduled(id, appointment.day(), false));
		return List.of();
	}

	/**
	 * 日時の変更: tells the section at once.
	 * @param shown the appointment that the page carried
	 */
	public List<FormError> move(HearingId id, String shown, HearingAppointment to, String reason, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);
		var hearing = hearings.lock(id);
		var errors = unlessShown(hearing, shown).orElseGet(() -> plan(hearing).againstMoving(to, reason));
		if (!errors.isEmpty()) {
			return errors;
		}
		hearings.scheduled(id, to);
		journal.of(hearing.round(), id.value())
			.because(reason)
			.with("from", hearing.appointment().when().text())
			.with("to", to.when().text())
			.did(Deed.HEARING_MOVED, actor, office);
		mail.moved(hearing, to, reason, actor);
		events.publishEvent(new HearingScheduled(id, to.day(), true));
		return List.of();
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
		return newer.isEmpty() ? whatStandsAgainst(new RoundId(hearing.round()), record, heard) : newer;
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

	private List<FormError> whatStandsAgainst(RoundId round, HearingRecord record, Map<String, Project> heard) {

		var errors = new ArrayList<FormError>();
		if (record.heldOn().isAfter(clock.today())) {
			errors.add(new FormError("heldOn", "実施日は今日以前の日にしてください。"));
		}
		for (int row = 0; row < record.notes().size(); row++) {
			var note = record.notes().get(row);
			var project = heard.get(note.sheet());
			if (!project.isOver()) {
				var field = "sheets[" + row + "].judgement";
				project.refusal(note.judgement().deed(), Body.OFFICE, reason(note))
					.ifPresent((refusal) -> errors.add(new FormError(field, refusal.message())));
			}
			if (note.consequence() != Consequence.NONE && Written.isEmpty(note.remark())) {
				errors.add(new FormError("sheets[" + row + "].remark", "指摘の内容を入力してください。"));
			}
		}
		if (record.notes().stream().allMatch((note) -> note.consequence() == Consequence.NONE)) {
			return errors;
		}
		if (record.due() == null) {
			errors.add(new FormError("due", "差し戻し、または回答を求める事業がありますので、期限を入力してください。"));
		}
		else {
			new DayToSet("期限", record.due(), clock.today()).refusalAsDue(calendar.of(round))
				.ifPresent((refusal) -> errors.add(new FormError("due", refusal)));
		}
		return errors;
	}

}
