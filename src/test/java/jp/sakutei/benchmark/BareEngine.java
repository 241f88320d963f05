package jp.sakutei.benchmark;

import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A process of one task: what the engine costs by itself. */
final class BareEngine {

	private static final String KEY = "one-task";

	private final RuntimeService runtime;

	private final TaskService tasks;

	BareEngine(RepositoryService repository, RuntimeService runtime, TaskService tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
		var model = Bpmn.createExecutableProcess(KEY)
			.camundaHistoryTimeToLiveString("P3650D")
			.startEvent()
			.userTask("userTask_only")
			.name("一つだけの処理")
			.camundaFormRef("accept-answer")
			.camundaFormRefBinding("latest")
			.camundaCandidateGroups("planning-office")
			.endEvent()
			.done();
		repository.createDeployment().addModelInstance("bpmn/one-task.bpmn", model).deploy();
	}

	String start(String round, int number) {
		var instance = runtime.startProcessInstanceByKey(KEY, "one-task:" + number, Map.of("round", round));
		return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
	}

	Void complete(String task) {
		tasks.complete(task);
		return null;
	}

}
