package jp.sakutei.hearing.process;

import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingRemarks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class SendHearingRemarksDelegate implements JavaDelegate {

	private final HearingRemarks remarks;

	SendHearingRemarksDelegate(HearingRemarks remarks) {
		this.remarks = remarks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		remarks.sendOn(new HearingId(execution.getProcessBusinessKey()));
	}

}
