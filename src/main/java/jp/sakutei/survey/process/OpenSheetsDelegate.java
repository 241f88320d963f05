package jp.sakutei.survey.process;

import jp.sakutei.round.RoundId;
import jp.sakutei.survey.SurveyManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class OpenSheetsDelegate implements JavaDelegate {

	private final SurveyManagement survey;

	OpenSheetsDelegate(SurveyManagement survey) {
		this.survey = survey;
	}

	@Override
	public void execute(DelegateExecution execution) {
		survey.open(new RoundId(execution.getProcessBusinessKey()));
	}

}
