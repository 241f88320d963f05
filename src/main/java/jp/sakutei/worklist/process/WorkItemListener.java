package jp.sakutei.worklist.process;

import java.time.LocalDate;
import java.util.Date;

import jp.sakutei.common.BusinessClock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code work_item} in step with the engine's user tasks, in the engine's
 * transaction.
 */
@Component
class WorkItemListener {

	private final WorkItemRows rows;

	WorkItemListener(WorkItemRows rows) {
		this.rows = rows;
	}

	@EventListener
	public void on(DelegateTask task) {
		switch (task.getEventName()) {
			case TaskListener.EVENTNAME_CREATE -> rows.add(task, group(task), due(task.getDueDate()));
			case TaskListener.EVENTNAME_UPDATE -> rows.move(task.getId(), due(task.getDueDate()));
			case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE -> rows.finish(task.getId());
			default -> {
			}
		}
	}

	private static String group(DelegateTask task) {
		return task.getCandidates()
			.stream()
			.filter((candidate) -> candidate.getGroupId() != null)
			.map((candidate) -> candidate.getGroupId())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " has no candidate group"));
	}

	private static LocalDate due(Date due) {
		return (due == null) ? null : due.toInstant().atZone(BusinessClock.TOKYO).toLocalDate();
	}

}
