package jp.sakutei.meeting.process;

import jp.sakutei.meeting.MeetingDues;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.decision.MeetingRecording;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class SendItemsOnDelegate implements JavaDelegate {

	private final ItemsOneByOne items;

	private final MeetingRecording meetings;

	private final MeetingDues dues;

	SendItemsOnDelegate(ItemsOneByOne items, MeetingRecording meetings, MeetingDues dues) {
		this.items = items;
		this.meetings = meetings;
		this.dues = dues;
	}

	@Override
	public void execute(DelegateExecution execution) {

		var meeting = new MeetingId(execution.getProcessBusinessKey());
		items.sendOn(meeting);

		execution.setVariable(MeetingProcess.ITEMS_CONTINUED, meetings.finish(meeting));
		execution.setVariable(MeetingProcess.CALL_DUE, MeetingProcess.due(dues.toCall(meeting)));
	}

}
