package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.InCharge;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.web.SignedInPeople;
import jp.sakutei.rehearsal.people.ScriptedPeople;
import jp.sakutei.round.Plan;
import jp.sakutei.round.Rounds;
import jp.sakutei.work.Work;
import jp.sakutei.work.WorkManagement;
import jp.sakutei.work.Works;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Service;

/** 見本を進める: to which days a sample round may be played on, and who asks for it. */
@Service
@Conditional(SampleCondition.class)
public class PlayOn {

	/** Those at the screens see the rest in their own lists. */
	private static final int MOST_HELD_UP = 20;

	private final WorkManagement management;

	private final Works works;

	private final Milestones milestones;

	private final Rounds rounds;

	private final Organization organization;

	private final SignedInPeople signedIn;

	private final DaysPlayed days;

	private final ScriptedPeople people;

	private final InCharge inCharge;

	private final BusinessClock clock;

	PlayOn(WorkManagement management, Works works, Milestones milestones, Rounds rounds, Organization organization,
			SignedInPeople signedIn, DaysPlayed days, ScriptedPeople people, InCharge inCharge, BusinessClock clock) {
		this.management = management;
		this.works = works;
		this.milestones = milestones;
		this.rounds = rounds;
		this.organization = organization;
		this.signedIn = signedIn;
		this.days = days;
		this.people = people;
		this.inCharge = inCharge;
		this.clock = clock;
	}

	/**
	 * Plays on in the background until the morning of the day.
	 * @param actor who asks; null at the start
	 * @return what stands against it; empty when it has begun
	 */
	public Optional<String> until(LocalDate day, Actor actor) {

		if (!day.isAfter(clock.today())) {
			return Optional.of("今日（見本の日付）より後の日を指定してください。見本の日付は戻せません。");
		}
		if (day.isAfter(lastDay())) {
			return Optional.of("策定が終わる日より後へは進められません。");
		}
		if (playing().isPresent()) {
			return Optional.of("いま進めているところです。終わってからもう一度指定してください。");
		}
		management.ask(DaysPlayed.KIND, "見本を%sまで進める".formatted(JapaneseDates.full(day)),
				Map.of(DaysPlayed.UNTIL, day.toString()), (actor == null) ? null : actor.person());
		return Optional.empty();
	}

	/** What is being played. */
	public Optional<Work> playing() {
		return works.latest(DaysPlayed.KIND).filter((work) -> !work.state().isOver());
	}

	/** The last play, where it did not come to its end. */
	public Optional<Work> broken() {
		return works.latest(DaysPlayed.KIND).filter(Work::hasLeftSomething);
	}

	/** What comes next, by planned day. */
	public List<Upcoming> upcoming() {
		return rounds.atWork()
			.stream()
			.filter(Plan::sample)
			.map(Plan::id)
			.flatMap((round) -> milestones.of(round).stream())
			.filter((milestone) -> milestone.plannedStart().isAfter(clock.today()))
			.sorted((one, other) -> one.plannedStart().compareTo(other.plannedStart()))
			.map((milestone) -> new Upcoming(milestone.name(), milestone.plannedStart()))
			.toList();
	}

	/** A month after the last planned day. */
	private LocalDate lastDay() {
		return rounds.atWork()
			.stream()
			.filter(Plan::sample)
			.map(Plan::id)
			.flatMap((round) -> milestones.of(round).stream())
			.map(Milestone::plannedEnd)
			.max(LocalDate::compareTo)
			.orElseThrow()
			.plusMonths(1);
	}

	/**
	 * Whose work waits for them: those at the screens, but the administrator who plays.
	 */
	public List<String> peopleAtScreens(Actor administrator) {
		var others = signedIn.now();
		others.remove(administrator.person());
		return organization.people(others)
			.stream()
			.map((person) -> person.name() + "（" + person.id().value() + "）")
			.sorted()
			.toList();
	}

	/** What the year waits for, because somebody at a screen has it. */
	public List<HeldUp> heldUp() {
		return rounds.atWork()
			.stream()
			.filter(Plan::sample)
			.flatMap((plan) -> people.waiting(plan.id(), days.leftAlone()).stream())
			.limit(MOST_HELD_UP)
			.map((item) -> new HeldUp(inCharge.of(item.authority()), item.name(), item.subject(),
					item.process().equals("hand-in") ? "/gates/" + item.businessKey() : null))
			.toList();
	}

	/**
	 * A task that waits.
	 *
	 * @param path to what it is about, as far as the administrator may see it; or null
	 */
	public record HeldUp(String who, String task, String subject, String path) {
	}

	/** A milestone ahead. */
	public record Upcoming(String name, LocalDate day) {
	}

}
