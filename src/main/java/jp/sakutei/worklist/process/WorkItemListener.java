package jp.sakutei.worklist.process;

import jp.sakutei.engine.UserTask;
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
			case TaskListener.EVENTNAME_CREATE -> rows.add(UserTask.created(task));
			case TaskListener.EVENTNAME_UPDATE -> rows.move(task.getId(), UserTask.due(task));
			case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE -> rows.finish(task.getId());
			default -> {
			}
		}
	}

}
