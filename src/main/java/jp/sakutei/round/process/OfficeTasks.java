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
		return Optional
			.ofNullable(tasks.createTaskQuery()
				.processInstanceBusinessKey(stage.round().value())
				.processDefinitionKey(stage.track().process())
				.taskDefinitionKey(stage.closingTask())
				.singleResult())
			.map(Task::getId);
	}

}
