package jp.sakutei.meeting.process;

import jp.sakutei.meeting.MeetingDues;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.MeetingPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class FreezePapersDelegate implements JavaDelegate {

	private final MeetingPapers papers;

	private final MeetingDues dues;

	FreezePapersDelegate(MeetingPapers papers, MeetingDues dues) {
		this.papers = papers;
		this.dues = dues;
	}

	@Override
	public void execute(DelegateExecution execution) {

		var meeting = new MeetingId(execution.getProcessBusinessKey());
		papers.freeze(meeting);

		execution.setVariable(MeetingProcess.RECORD_DUE, MeetingProcess.due(dues.toRecord(meeting)));
	}

}
