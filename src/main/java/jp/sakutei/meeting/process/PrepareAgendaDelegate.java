package jp.sakutei.meeting.process;

import jp.sakutei.meeting.MeetingDues;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.MeetingCalling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class PrepareAgendaDelegate implements JavaDelegate {

	private final MeetingCalling meetings;

	private final MeetingDues dues;

	PrepareAgendaDelegate(MeetingCalling meetings, MeetingDues dues) {
		this.meetings = meetings;
		this.dues = dues;
	}

	@Override
	public void execute(DelegateExecution execution) {

		var meeting = new MeetingId(execution.getProcessBusinessKey());
		var kind = (String) execution.getVariable(MeetingProcess.MEETING_KIND);

		meetings.prepare(meeting, kind);

		execution.setVariable(MeetingProcess.CALL_DUE, MeetingProcess.due(dues.toCall(meeting)));
	}

}
