package jp.sakutei.budget;

import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.configuration.RoundConfigurationTaken;
import jp.sakutei.configuration.RoundCreated;
import jp.sakutei.round.RoundId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the budget ladder that the round's files name. */
@Component
class LadderOfRound {

	private final BudgetSteps steps;

	LadderOfRound(BudgetSteps steps) {
		this.steps = steps;
	}

	@EventListener
	void on(RoundCreated event) {
		keep(event.round(), event.configuration());
	}

	@EventListener
	void on(RoundConfigurationTaken event) {
		keep(event.round(), event.configuration());
	}

	private void keep(RoundId round, RoundConfiguration configuration) {
		var position = 0;
		for (var step : configuration.ladder()) {
			steps.add(round, position++, step);
		}
	}

}
