package jp.sakutei.round.process;

import java.util.Optional;

import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.TrackTasks;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

@Component
class OfficeTasks implements TrackTasks {

	private final TaskService tasks;

	OfficeTasks(TaskService tasks) {
		this.tasks = tasks;
	}

	@Override
	public Optional<String> closing(Stage stage) {
		return task(stage, stage.closingTask());
	}

	/**
	 * The task in which the stage waits: for its closing, or for what is recorded of it.
	 */
	Optional<String> of(Stage stage) {
		return task(stage, stage.isClosedByTask() ? stage.closingTask() : stage.recordingTask());
	}

	private Optional<String> task(Stage stage, String id) {
		return Optional
			.ofNullable(tasks.createTaskQuery()
				.processInstanceBusinessKey(stage.round().value())
				.processDefinitionKey(stage.track().process())
				.taskDefinitionKey(id)
				.singleResult())
			.map(Task::getId);
	}

}
