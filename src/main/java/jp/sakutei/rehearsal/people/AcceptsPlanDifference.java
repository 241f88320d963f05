package jp.sakutei.rehearsal.people;

import jp.sakutei.budget.adjustment.AdjustmentManagement;
import jp.sakutei.budget.adjustment.PlanDifference;
import jp.sakutei.budget.adjustment.PlanDifferences;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Component;

/**
 * 事務局: takes the sections' reasons for what the plan says differently from the budget.
 */
@Component
class AcceptsPlanDifference implements Deed {

	private final PlanDifferences differences;

	private final AdjustmentManagement adjustments;

	AcceptsPlanDifference(PlanDifferences differences, AdjustmentManagement adjustments) {
		this.differences = differences;
		this.adjustments = adjustments;
	}

	@Override
	public void perform(RoundId round, Day day, Cast.Players players) {
		differences.of(round)
			.stream()
			.filter((each) -> each.state() == PlanDifference.State.EXPLAINED)
			.forEach((each) -> players.oneOf(Authority.of(PostRole.PLANNING_OFFICE), each.sheet().value())
				.ifPresent((actor) -> adjustments.accept(round, each.sheet(), actor, each.seen())));
	}

}
