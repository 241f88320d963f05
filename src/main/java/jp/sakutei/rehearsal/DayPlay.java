package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.sakutei.organization.Authority;
import jp.sakutei.rehearsal.people.LeftAlone;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.rehearsal.people.ScriptedPeople;
import jp.sakutei.rehearsal.people.ScriptedPeople.Refusal;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.daily.DailyRun;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Component;

/**
 * One day of a round: in the morning its jobs, then people at their desks until there is
 * nothing more to do. Each deed commits by itself, and a day can be played on from
 * wherever it was left.
 */
@Component
class DayPlay {

	static final LocalTime JOBS = LocalTime.of(7, 30);

	static final LocalTime OPENING = LocalTime.of(9, 0);

	private static final LocalTime CLOSING = LocalTime.of(17, 0);

	private static final int SECONDS_FOR_A_DEED = 20;

	private final BusinessClock clock;

	private final BusinessCalendar calendar;

	private final DailyRun daily;

	private final EngineWork engine;

	private final ScriptedPeople people;

	DayPlay(BusinessClock clock, BusinessCalendar calendar, DailyRun daily, EngineWork engine, ScriptedPeople people) {
		this.clock = clock;
		this.calendar = calendar;
		this.daily = daily;
		this.engine = engine;
		this.people = people;
	}

	/** Daily jobs, and what the engine makes of them. */
	void morning(LocalDate day) {
		clock.freezeAt(later(day.atTime(JOBS)));
		daily.run(day);
		engine.runAll();
	}

	/**
	 * People at work, on a working day.
	 * @return what could not be brought through on the day
	 */
	List<Refusal> office(RoundId round, LocalDate day, Set<Authority> resting) {
		return office(round, day, LeftAlone.posts(resting));
	}

	List<Refusal> office(RoundId round, LocalDate day, LeftAlone leftAlone) {

		if (!calendar.of(round).isWorkingDay(day)) {
			return List.of();
		}
		clock.freezeAt(later(day.atTime(OPENING)));
		people.doDeeds(round, leftAlone);
		engine.runAll();
		var pass = people.act(round, leftAlone, this::timeGoesOn);
		while (pass.done() > 0) {
			engine.runAll();
			pass = people.act(round, leftAlone, this::timeGoesOn);
		}
		return new ArrayList<>(pass.refused());
	}

	/** Business time never goes back. */
	private LocalDateTime later(LocalDateTime time) {
		var now = clock.now();
		return now.isAfter(time) && now.toLocalDate().equals(time.toLocalDate()) ? now : time;
	}

	private void timeGoesOn() {
		var next = clock.now().plusSeconds(SECONDS_FOR_A_DEED);
		if (next.toLocalTime().isBefore(CLOSING)) {
			clock.freezeAt(next);
		}
	}

}
