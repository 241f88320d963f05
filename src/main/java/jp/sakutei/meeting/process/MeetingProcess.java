package jp.sakutei.meeting.process;

import java.time.LocalDate;
import java.util.Map;

import jp.sakutei.meeting.MeetingCalled;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingRecorded;
import jp.sakutei.meeting.MeetingWanted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code bpmn/meeting.bpmn} what happened. */
@Component
public class MeetingProcess {

	static final String KEY = "meeting";

	public static final String ROUND = "round";

	static final String MEETING_KIND = "meetingKind";

	static final String CALL_DUE = "callDue";

	static final String RECORD_DUE = "recordDue";

	static final String MEETING_HELD = "meetingHeld";

	static final String ITEMS_CONTINUED = "itemsContinued";

	private final RuntimeService runtime;

	private final TaskService tasks;

	MeetingProcess(RuntimeService runtime, TaskService tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
	}

	@EventListener
	void on(MeetingWanted event) {
		runtime.startProcessInstanceByKey(KEY, event.meeting().value(),
				Map.of(ROUND, event.round(), MEETING_KIND, event.kind()));
	}

	@EventListener
	void on(MeetingCalled event) {
		complete(event.meeting(), "userTask_callMeeting", Map.of());
	}

	@EventListener
	void on(MeetingRecorded event) {
		complete(event.meeting(), "userTask_recordMeeting", Map.of(MEETING_HELD, event.held()));
	}

	/** As {@code camunda:dueDate} reads it: the end of the working day. */
	static String due(LocalDate day) {
		return day + "T17:15:00";
	}

	private void complete(MeetingId meeting, String task, Map<String, Object> variables) {
		var open = tasks.createTaskQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(meeting.value())
			.taskDefinitionKey(task)
			.singleResult();
		tasks.complete(open.getId(), variables);
	}

}
