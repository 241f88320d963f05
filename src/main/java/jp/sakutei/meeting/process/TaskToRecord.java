package jp.sakutei.meeting.process;

import java.util.Optional;

import jp.sakutei.engine.OpenTasks;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.desk.RecordingTask;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

@Component
class TaskToRecord implements RecordingTask {

	private final OpenTasks open;

	TaskToRecord(OpenTasks open) {
		this.open = open;
	}

	@Override
	public Optional<String> of(MeetingId meeting) {
		return open.find(MeetingProcess.KEY, meeting.value(), "userTask_recordMeeting").map(Task::getId);
	}

}
