package jp.sakutei.round.stage;

import java.time.LocalDate;

import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.Rounds;
import jp.sakutei.round.daily.DailyJob;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Each day: stages whose day has come. */
@Component
class StageJob implements DailyJob {

	private final Rounds rounds;

	private final ApplicationEventPublisher events;

	StageJob(Rounds rounds, ApplicationEventPublisher events) {
		this.rounds = rounds;
		this.events = events;
	}

	@Override
	public String name() {
		return "stages";
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public void run(LocalDate day) {
		rounds.all().forEach((plan) -> events.publishEvent(new RoundMayGoOn(plan.id())));
	}

}
