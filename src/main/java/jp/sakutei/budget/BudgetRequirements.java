package jp.sakutei.budget;

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
