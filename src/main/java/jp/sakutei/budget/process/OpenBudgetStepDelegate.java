package jp.sakutei.budget.process;

import jp.sakutei.budget.BudgetListOpening;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class OpenBudgetStepDelegate implements JavaDelegate {

	static final String STAGE = "stage";

	private final BudgetListOpening opening;

	OpenBudgetStepDelegate(BudgetListOpening opening) {
		this.opening = opening;
	}

	@Override
	public void execute(DelegateExecution execution) {

		var round = new RoundId(execution.getProcessBusinessKey());
		var stage = new StageId((String) execution.getVariableLocal(STAGE));

		opening.open(round, stage);
	}

}
