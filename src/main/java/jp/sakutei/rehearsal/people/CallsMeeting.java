package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * 事務局: calls a meeting for its day as soon as it may; what is left over, a week later.
 */
@Component
class CallsMeeting implements Script {

	private static final int DAYS_TO_NEXT_SITTING = 5;

	private final Meetings meetings;

	CallsMeeting(Meetings meetings) {
		this.meetings = meetings;
	}

	@Override
	public String form() {
		return "call-meeting";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return true;
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var values = view.values().with("startTime", "10:00").with("place", "大会議室（見本）");
		return meetings.get(new MeetingId(item.businessKey())).session() == 1 ? values
				: values.with("day", day.in(DAYS_TO_NEXT_SITTING));
	}

}
