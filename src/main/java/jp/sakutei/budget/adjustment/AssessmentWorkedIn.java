package jp.sakutei.budget.adjustment;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.budget.OpenBudget;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;

import org.springframework.stereotype.Component;

/**
 * The last assessment is over and holds nothing, and every sheet of the plan follows it
 * or says why not, which the office accepted.
 */
@Component
class AssessmentWorkedIn implements StageRequirement {

	private final OpenBudget open;

	private final PlanDifferences differences;

	AssessmentWorkedIn(OpenBudget open, PlanDifferences differences) {
		this.open = open;
		this.differences = differences;
	}

	@Override
	public String id() {
		return "assessment-worked-in";
	}

	@Override
	public List<Missing> missing(RoundId round, StageId stage) {

		var missing = new ArrayList<Missing>(open.lastAssessment(round));
		differences.of(round)
			.stream()
			.filter((difference) -> difference.state().isOpen())
			.forEach((each) -> missing
				.add(new Missing("%s：%s（%s）".formatted(each.title(), each.sentence(), each.state().label()),
						each.sheet().value(), each.section(), each.state().label())));
		return missing;
	}

}
