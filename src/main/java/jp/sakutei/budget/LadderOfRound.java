package jp.sakutei.budget;

import jp.sakutei.round.RoundCreated;

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
		var position = 0;
		for (var step : event.configuration().ladder()) {
			steps.add(event.round(), position++, step);
		}
	}

}
