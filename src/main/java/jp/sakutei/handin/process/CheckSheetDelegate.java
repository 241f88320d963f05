package jp.sakutei.handin.process;

import jp.sakutei.sheet.HandInId;
import jp.sakutei.handin.HandInManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class CheckSheetDelegate implements JavaDelegate {

	private final HandInManagement handIns;

	CheckSheetDelegate(HandInManagement handIns) {
		this.handIns = handIns;
	}

	@Override
	public void execute(DelegateExecution execution) {

		var handIn = new HandInId(execution.getProcessBusinessKey());
		var deficiencies = handIns.findDeficiencies(handIn);

		execution.setVariable(HandInProcess.SHEET_COMPLETE, deficiencies.isEmpty());
	}

}
