package jp.sakutei.round.process;

import java.util.Optional;

import jp.sakutei.engine.OpenTasks;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.TrackTasks;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

@Component
class OfficeTasks implements TrackTasks {

	private final OpenTasks tasks;

	OfficeTasks(OpenTasks tasks) {
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
		return tasks.find(stage.track().process(), stage.round().value(), id).map(Task::getId);
	}

}
