package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.organization.web.SignedInPeople;
import jp.sakutei.rehearsal.people.LeftAlone;
import jp.sakutei.round.Plan;
import jp.sakutei.round.Rounds;
import jp.sakutei.work.LongWork;
import jp.sakutei.work.Work;
import jp.sakutei.work.WorkStep;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Plays a sample round on, day by day, with scripted people in every post that nobody is
 * signed in for. Each deed commits by itself, so that a day goes on from wherever it was
 * left.
 */
@Component
@Conditional(SampleCondition.class)
class DaysPlayed implements LongWork {

	static final String KIND = "play-on";

	static final String UNTIL = "until";

	private final DemoClock demoClock;

	private final DayPlay play;

	private final Rounds rounds;

	private final SignedInPeople signedIn;

	private final Drafts drafts;

	private final EngineWork engine;

	private final BusinessClock clock;

	DaysPlayed(DemoClock demoClock, DayPlay play, Rounds rounds, SignedInPeople signedIn, Drafts drafts,
			EngineWork engine, BusinessClock clock) {
		this.demoClock = demoClock;
		this.play = play;
		this.rounds = rounds;
		this.signedIn = signedIn;
		this.drafts = drafts;
		this.engine = engine;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public boolean inOneTransaction() {
		return false;
	}

	/** Time does not jump over a day. */
	@Override
	public boolean goesOnWithoutOne() {
		return false;
	}

	@Override
	public List<WorkStep> steps(Work work) {
		return clock.today()
			.datesUntil(LocalDate.parse(work.parameter(UNTIL)))
			.map((day) -> WorkStep.of(day.toString(), JapaneseDates.full(day)))
			.toList();
	}

	/** The rest of the day, and the next one's morning. */
	@Override
	public WorkStep.Result perform(Work work, WorkStep step) {

		var day = LocalDate.parse(step.key());
		if (!clock.today().isAfter(day)) {
			rounds.atWork().stream().filter(Plan::sample).forEach((plan) -> play.office(plan.id(), day, leftAlone()));
			demoClock.keep();
			play.morning(day.plusDays(1));
			demoClock.keep();
		}
		return WorkStep.Result.said("");
	}

	@Override
	public String end(Work work, List<WorkStep> steps) {
		clock.moveTo(later(LocalDate.parse(work.parameter(UNTIL)).atTime(DayPlay.OPENING)));
		demoClock.keep();
		return "/sample";
	}

	/** The engine's own threads rest meanwhile; afterwards the clock runs on. */
	@Override
	public void around(Runnable steps) {
		engine.pause();
		try {
			steps.run();
		}
		finally {
			try {
				clock.moveTo(clock.now());
				demoClock.keep();
			}
			finally {
				engine.resume();
			}
		}
	}

	private LocalDateTime later(LocalDateTime opening) {
		return clock.now().isAfter(opening) ? clock.now() : opening;
	}

	/** Nobody acts in their name: neither in their own posts nor where they stand in. */
	LeftAlone leftAlone() {
		var people = signedIn.now();
		return LeftAlone.atScreens(people, drafts.tasksOf(people));
	}

}
