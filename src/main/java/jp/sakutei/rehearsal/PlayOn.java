package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.web.SignedInPeople;
import jp.sakutei.rehearsal.people.LeftAlone;
import jp.sakutei.round.Plan;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Service;

/**
 * 見本を進める: plays a sample round on, day by day, with scripted people in every post that
 * nobody is signed in for. Each deed commits by itself, so that a killed process goes on
 * at its next start.
 */
@Service
@Conditional(SampleCondition.class)
public class PlayOn {

	private static final Logger log = LoggerFactory.getLogger(PlayOn.class);

	private final ExecutorService background = Executors.newSingleThreadExecutor((task) -> new Thread(task, "play-on"));

	private final PlayOnRequests requests;

	private final DemoClock demoClock;

	private final DayPlay play;

	private final Milestones milestones;

	private final Rounds rounds;

	private final Organization organization;

	private final SignedInPeople signedIn;

	private final Drafts drafts;

	private final EngineWork engine;

	private final BusinessClock clock;

	private volatile boolean stopping;

	PlayOn(PlayOnRequests requests, DemoClock demoClock, DayPlay play, Milestones milestones, Rounds rounds,
			Organization organization, SignedInPeople signedIn, Drafts drafts, EngineWork engine, BusinessClock clock) {
		this.requests = requests;
		this.demoClock = demoClock;
		this.play = play;
		this.milestones = milestones;
		this.rounds = rounds;
		this.organization = organization;
		this.signedIn = signedIn;
		this.drafts = drafts;
		this.engine = engine;
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
		if (!requests.add(day, (actor == null) ? null : actor.person())) {
			return Optional.of("いま進めているところです。終わってからもう一度指定してください。");
		}
		goOn();
		return Optional.empty();
	}

	/** Takes up what a killed process left. */
	void goOn() {
		requests.unfinished().ifPresent((day) -> background.execute(() -> play(day)));
	}

	/** The day up to which is being played. */
	public Optional<LocalDate> playing() {
		return requests.unfinished();
	}

	/** What kept the last play from its end, in words for the log's reader. */
	public Optional<String> lastFailure() {
		return requests.lastFailure();
	}

	/** What comes next, by planned day. */
	public List<Upcoming> upcoming() {
		return rounds().stream()
			.flatMap((round) -> milestones.of(round).stream())
			.filter((milestone) -> milestone.plannedStart().isAfter(clock.today()))
			.sorted((one, other) -> one.plannedStart().compareTo(other.plannedStart()))
			.map((milestone) -> new Upcoming(milestone.name(), milestone.plannedStart()))
			.toList();
	}

	/** A month after the last planned day. */
	private LocalDate lastDay() {
		return rounds().stream()
			.flatMap((round) -> milestones.of(round).stream())
			.map(Milestone::plannedEnd)
			.max(LocalDate::compareTo)
			.orElseThrow()
			.plusMonths(1);
	}

	private void play(LocalDate until) {

		engine.pause();
		try {
			while (clock.today().isBefore(until) && !stopping) {
				rounds().forEach((round) -> play.office(round, clock.today(), leftAlone()));
				demoClock.keep();
				play.morning(clock.today().plusDays(1));
				demoClock.keep();
			}
			if (!stopping) {
				clock.moveTo(later(until));
				requests.finish(null);
				log.info("見本を{}まで進めました。", until);
			}
		}
		catch (RuntimeException ex) {
			log.error("見本を進められませんでした", ex);
			requests.finish(String.valueOf(ex.getMessage()));
		}
		finally {
			// lets the clock run on
			clock.moveTo(clock.now());
			demoClock.keep();
			engine.resume();
		}
	}

	private LocalDateTime later(LocalDate day) {
		var opening = day.atTime(DayPlay.OPENING);
		return clock.now().isAfter(opening) ? clock.now() : opening;
	}

	/** Nobody acts in their name: neither in their own posts nor where they stand in. */
	private LeftAlone leftAlone() {
		var people = signedIn.now();
		return LeftAlone.atScreens(people, drafts.tasksOf(people));
	}

	/**
	 * Whose work waits for them: those at the screens, but the administrator who plays.
	 */
	public List<String> peopleAtScreens(Actor administrator) {
		return signedIn.now()
			.stream()
			.filter((person) -> !person.equals(administrator.person()))
			.flatMap((person) -> organization.person(person).stream())
			.map((person) -> person.name() + "（" + person.id().value() + "）")
			.sorted()
			.toList();
	}

	/** Those that are played: open ones of invented people. */
	private List<RoundId> rounds() {
		return rounds.atWork().stream().filter(Plan::sample).map(Plan::id).toList();
	}

	@PreDestroy
	void stop() {
		stopping = true;
		background.shutdown();
	}

	/** A milestone ahead. */
	public record Upcoming(String name, LocalDate day) {
	}

}
