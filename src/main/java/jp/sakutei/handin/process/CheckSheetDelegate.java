package jp.sakutei.handin.process;

import jp.sakutei.handin.HandInManagement;
import jp.sakutei.sheet.HandInId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Component;

/** Takes what was judged as it was handed in; judges where nothing was. */
@Component
class CheckSheetDelegate implements JavaDelegate {

	private final HandInManagement handIns;

	CheckSheetDelegate(HandInManagement handIns) {
		this.handIns = handIns;
	}

	@Override
	public void execute(DelegateExecution execution) {

		if (!execution.hasVariable(HandInProcess.SHEET_COMPLETE)) {
			var deficiencies = handIns.findDeficiencies(new HandInId(execution.getProcessBusinessKey()));
			execution.setVariable(HandInProcess.SHEET_COMPLETE, Variables.booleanValue(deficiencies.isEmpty(), true));
		}
	}

}
