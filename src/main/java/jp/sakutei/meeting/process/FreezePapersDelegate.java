package jp.sakutei.meeting.process;

import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class FreezePapersDelegate implements JavaDelegate {

	private final MeetingPapers papers;

	FreezePapersDelegate(MeetingPapers papers) {
		this.papers = papers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		papers.freeze(new MeetingId(execution.getProcessBusinessKey()));
	}

}
