package jp.sakutei.meeting.process;

import java.time.LocalDate;
import java.util.Map;

import jp.sakutei.engine.DueDate;
import jp.sakutei.engine.OpenTasks;
import jp.sakutei.meeting.MeetingCalled;
import jp.sakutei.meeting.MeetingDues;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingMoved;
import jp.sakutei.meeting.MeetingRecorded;
import jp.sakutei.meeting.MeetingWanted;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.round.stage.StageDaysMoved;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code bpmn/meeting.bpmn} what happened. */
@Component
public class MeetingProcess {

	static final String KEY = "meeting";

	public static final String ROUND = "round";

	static final String SEND_ITEMS_ON = "serviceTask_sendItemsOn";

	static final String MEETING_KIND = "meetingKind";

	static final String CALL_DUE = "callDue";

	static final String RECORD_DUE = "recordDue";

	static final String MEETING_HELD = "meetingHeld";

	static final String ITEMS_CONTINUED = "itemsContinued";

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final OpenTasks open;

	private final Meetings meetings;

	private final MeetingDues dues;

	MeetingProcess(RuntimeService runtime, TaskService tasks, OpenTasks open, Meetings meetings, MeetingDues dues) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.open = open;
		this.meetings = meetings;
		this.dues = dues;
	}

	@EventListener
	void on(MeetingWanted event) {
		runtime.startProcessInstanceByKey(KEY, event.meeting().value(),
				Map.of(ROUND, event.round(), MEETING_KIND, event.kind()));
	}

	@EventListener
	void on(MeetingCalled event) {
		open.complete(KEY, event.meeting().value(), "userTask_callMeeting", Map.of());
	}

	@EventListener
	void on(MeetingRecorded event) {
		open.complete(KEY, event.meeting().value(), "userTask_recordMeeting", Map.of(MEETING_HELD, event.held()));
	}

	/** A sitting that is not called yet is called in time for the stage's new day. */
	@EventListener
	void on(StageDaysMoved event) {
		var id = MeetingId.of(event.round().value(), event.stage().value());
		if (meetings.replan(id, event.to().start())) {
			moveDue(id, "userTask_callMeeting", CALL_DUE, dues.toCall(id));
		}
	}

	@EventListener
	void on(MeetingMoved event) {
		moveDue(event.meeting(), "userTask_recordMeeting", RECORD_DUE, event.day());
	}

	/** Where the task is not open yet, its day is worked out when it opens. */
	private void moveDue(MeetingId id, String definition, String variable, LocalDate due) {
		open.find(KEY, id.value(), definition).ifPresent((task) -> {
			runtime.setVariable(task.getProcessInstanceId(), variable, DueDate.text(due));
			tasks.setDueDate(task.getId(), DueDate.of(due));
		});
	}

	/** As {@code camunda:dueDate} reads it: the end of the working day. */
	static String due(LocalDate day) {
		return DueDate.text(day);
	}

}
