package jp.sakutei.budget;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;
import jp.sakutei.round.stage.StageRequirement.Missing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stages may require of the budget. */
@Configuration(proxyBeanMethods = false)
class BudgetRequirements {

	@Bean
	StageRequirement budgetListsClosed(OpenBudget open) {
		return requirement("budget-lists-closed", open::lists);
	}

	@Bean
	StageRequirement amountsAssessed(OpenBudget open) {
		return requirement("amounts-assessed", open::linesOnHold);
	}

	/**
	 * The last assessment is over and holds nothing, and every sheet of the plan follows
	 * it or says why not, which the office accepted.
	 */
	@Bean
	StageRequirement assessmentWorkedIn(OpenBudget open, PlanDifferences differences) {
		return requirement("assessment-worked-in", (round, stage) -> {
			var missing = new ArrayList<Missing>(open.lastAssessment(round));
			differences.of(round)
				.stream()
				.filter((difference) -> difference.state().isOpen())
				.forEach((each) -> missing
					.add(new Missing("%s：%s（%s）".formatted(each.title(), each.sentence(), each.state().label()),
							each.sheet().value(), each.section())));
			return missing;
		});
	}

	private static StageRequirement requirement(String id, MissingAtStage missing) {
		return new StageRequirement() {

			@Override
			public String id() {
				return id;
			}

			@Override
			public List<Missing> missing(RoundId round, StageId stage) {
				return missing.of(round, stage);
			}

		};
	}

	@FunctionalInterface
	private interface MissingAtStage {

		List<Missing> of(RoundId round, StageId stage);

	}

}
