package jp.sakutei.hearing.process;

import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.round.RoundId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class OpenHearingsDelegate implements JavaDelegate {

	private final HearingOpening hearings;

	OpenHearingsDelegate(HearingOpening hearings) {
		this.hearings = hearings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		hearings.openAll(new RoundId(execution.getProcessBusinessKey()));
	}

}
