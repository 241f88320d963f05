package jp.sakutei.hearing.timetable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.hearing.SectionHearing;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works on the timetable. What only the office knows moves freely; what the section was
 * told moves with a reason, and the section hears of it.
 */
@Service
@Transactional
public class TimetableManagement {

	private static final String CHANGED = "画面を開いた後に、ほかの人が時間割を変えました。まだ何も変えていません。確かめてから、もう一度操作してください。";

	private final Timetables timetables;

	private final HearingManagement management;

	private final Hearings hearings;

	private final Journal journal;

	private final BusinessClock clock;

	TimetableManagement(Timetables timetables, HearingManagement management, Hearings hearings, Journal journal,
			BusinessClock clock) {
		this.timetables = timetables;
		this.management = management;
		this.hearings = hearings;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * A place for each section that has none, or a plan that clashes; nothing is changed.
	 * @param anew for all that were only planned
	 */
	@Transactional(readOnly = true)
	public Proposal propose(RoundId round, boolean anew) {
		var timetable = timetables.of(round);
		return (anew ? timetable.withoutPlans() : timetable.withoutClashingPlans(clock.now()))
			.propose(clock.today().plusDays(1));
	}

	/**
	 * Takes what was shown as the office's plan; nobody is told yet.
	 * @param shown fingerprint of the proposal on the page
	 * @return what stands against it
	 */
	public List<FormError> take(RoundId round, boolean anew, String shown, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		timetables.lock(round);
		var proposal = propose(round, anew);
		if (!proposal.fingerprint().equals(shown)) {
			return List.of(FormError.of(CHANGED));
		}
		proposal.unplaced().forEach((each) -> timetables.unplan(round, each.section().code()));
		proposal.placed().forEach((entry) -> timetables.plan(round, entry));
		if (!proposal.placed().isEmpty()) {
			journal.of(round.value(), subject(round))
				.with("sections", proposal.placed().size())
				.did(Deed.HEARING_TIMETABLE_TAKEN, actor, office);
		}
		return List.of();
	}

	/**
	 * Puts a section to another place, one that is free.
	 * @param shown where the page showed it, empty for nowhere
	 * @param reason needed where the section was told
	 */
	public List<FormError> place(RoundId round, Entry to, String shown, String reason, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		timetables.lock(round);
		var timetable = timetables.of(round);
		var now = timetable.of(to.section());
		if (timetable.section(to.section()).isEmpty()) {
			return List.of(FormError.of("この課は、この策定のヒアリングの対象ではありません。"));
		}
		if (!shown(now).equals(shown)) {
			return List.of(FormError.of(CHANGED));
		}
		var moved = withOfficer(timetable, to, now);
		return isTold(now) ? moveTold(round, Map.of(moved, shown), reason, actor)
				: plan(round, timetable, List.of(moved), actor, office);
	}

	/**
	 * Two sections change places, with their rooms and officers.
	 * @param shown where the page showed both, in their order
	 */
	public List<FormError> swap(RoundId round, String one, String other, List<String> shown, String reason,
			Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		timetables.lock(round);
		var timetable = timetables.of(round);
		var first = timetable.of(one);
		var second = timetable.of(other);
		if (!List.of(shown(first), shown(second)).equals(shown) || first.isEmpty() || second.isEmpty()) {
			return List.of(FormError.of(CHANGED));
		}
		if (isTold(first) != isTold(second)) {
			return List.of(FormError.of("知らせた課と、まだ知らせていない課は入れ替えられません。先に知らせるか、空いている枠へ移してください。"));
		}
		var moved = List.of(second.get().of(one), first.get().of(other));
		return isTold(first)
				? moveTold(round, Map.of(moved.get(0), shown.get(0), moved.get(1), shown.get(1)), reason, actor)
				: plan(round, timetable, moved, actor, office);
	}

	/** Takes a section out of the plan; one that was told is cancelled instead. */
	public List<FormError> takeOut(RoundId round, String section, String shown, String reason, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		timetables.lock(round);
		var now = timetables.of(round).of(section);
		if (now.isEmpty() || !shown(now).equals(shown)) {
			return List.of(FormError.of(CHANGED));
		}
		if (isTold(now)) {
			return management.cancel(HearingId.of(round.value(), section), shown, reason, actor);
		}
		timetables.unplan(round, section);
		planned(round, section, now, "未定", actor, office);
		return List.of();
	}

	/**
	 * Makes appointments of the plans of all sections whose sheets are checked, and tells
	 * each person concerned in one mail.
	 * @param shown fingerprint of what the page would have told
	 */
	public List<FormError> announce(RoundId round, String shown, Actor actor) {

		Right.ARRANGE_HEARING.require(actor);

		timetables.lock(round);
		var ready = announceable(timetables.of(round), hearings.of(round.value()));
		if (ready.isEmpty() || !new Proposal(ready, List.of()).fingerprint().equals(shown)) {
			return List.of(FormError.of(CHANGED));
		}
		var appointments = new LinkedHashMap<HearingId, HearingAppointment>();
		ready.forEach((entry) -> {
			var hearing = hearings.get(HearingId.of(round.value(), entry.section()));
			appointments.put(hearing.id(), TimetablePlaces.appointment(entry, hearing));
		});
		return management.schedule(appointments, actor);
	}

	/** The plans that can become appointments: their sections' sheets are checked. */
	public static List<Entry> announceable(Timetable timetable, List<SectionHearing> hearings) {
		var ready = hearings.stream()
			.filter((hearing) -> hearing.state() == HearingState.READY)
			.map(SectionHearing::section)
			.collect(Collectors.toSet());
		return timetable.entries()
			.stream()
			.filter((entry) -> !entry.told() && ready.contains(entry.section()))
			.toList();
	}

	private List<FormError> moveTold(RoundId round, Map<Entry, String> moves, String reason, Actor actor) {
		var to = new LinkedHashMap<HearingId, HearingAppointment>();
		var shown = new LinkedHashMap<HearingId, String>();
		moves.forEach((entry, was) -> {
			var hearing = hearings.get(HearingId.of(round.value(), entry.section()));
			to.put(hearing.id(), TimetablePlaces.appointment(entry, hearing));
			shown.put(hearing.id(), was);
		});
		return management.move(to, shown, reason, actor);
	}

	private List<FormError> plan(RoundId round, Timetable timetable, List<Entry> moved, Actor actor, Authority office) {
		var whole = timetable;
		for (var entry : moved) {
			whole = whole.with(entry);
		}
		var errors = new ArrayList<FormError>();
		for (var entry : moved) {
			whole.clashes(entry, clock.now())
				.stream()
				.filter((clash) -> clash.kind().refuses())
				.forEach((clash) -> errors.add(FormError.of(clash.text())));
		}
		if (errors.isEmpty()) {
			moved.forEach((entry) -> {
				timetables.plan(round, entry);
				planned(round, entry.section(), timetable.of(entry.section()), entry.text(), actor, office);
			});
		}
		return errors;
	}

	private void planned(RoundId round, String section, Optional<Entry> from, String to, Actor actor,
			Authority office) {
		journal.of(round.value(), HearingId.of(round.value(), section).value())
			.with("from", from.map(Entry::text).orElse("未定"))
			.with("to", to)
			.did(Deed.HEARING_PLANNED, actor, office);
	}

	private static Entry withOfficer(Timetable timetable, Entry to, Optional<Entry> now) {
		var kept = new Entry(to.section(), to.slot(), to.room(), now.map(Entry::officer).orElse(to.officer()), false);
		return timetable.officerFor(kept).map((officer) -> kept.heldBy(officer.id())).orElse(kept);
	}

	private static boolean isTold(Optional<Entry> entry) {
		return entry.filter(Entry::told).isPresent();
	}

	private static String shown(Optional<Entry> entry) {
		return entry.map(Entry::shown).orElse("");
	}

	static String subject(RoundId round) {
		return round + ":section-hearings";
	}

}
