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
	 * The last assessment is over, and every sheet of the plan says what was assessed.
	 */
	@Bean
	StageRequirement assessmentWorkedIn(OpenBudget open, Assessments assessments) {
		return requirement("assessment-worked-in", (round, stage) -> {
			var missing = new ArrayList<Missing>(open.lastAssessment(round));
			assessments.sheetsToAdjust(round)
				.forEach((sheet) -> missing
					.add(new Missing("%s：計画額を査定額（%,d千円）に合わせていません。".formatted(sheet.title(), sheet.assessed()),
							sheet.sheet().value(), sheet.section())));
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
