package jp.sakutei.budget.process;

import jp.sakutei.budget.adjustment.AdjustmentManagement;
import jp.sakutei.round.RoundId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class OpenAdjustmentsDelegate implements JavaDelegate {

	private final AdjustmentManagement adjustments;

	OpenAdjustmentsDelegate(AdjustmentManagement adjustments) {
		this.adjustments = adjustments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		adjustments.open(new RoundId(execution.getProcessBusinessKey()));
	}

}
