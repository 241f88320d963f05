package jp.sakutei.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** The one way to find an open user task of an instance, and to complete it. */
@Component
public class OpenTasks {

	private final TaskService tasks;

	private final RuntimeService runtime;

	/** What is done in one command is read from the database once. */
	private final CommandExecutor commands;

	/** Written out: the engine's own query asks some hundred questions about itself. */
	private final String select;

	OpenTasks(ProcessEngine engine) {
		this.tasks = engine.getTaskService();
		this.runtime = engine.getRuntimeService();
		this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
		var tables = engine.getManagementService();
		this.select = """
				select t.* from %s t
				join %s i on i.id_ = t.proc_inst_id_
				join %s d on d.id_ = i.proc_def_id_
				where i.business_key_ = #{key} and d.key_ = #{process}
				""".formatted(tables.getTableName(Task.class), tables.getTableName(ProcessInstance.class),
				tables.getTableName(ProcessDefinition.class));
	}

	/** All tasks in which an instance waits, with their forms. */
	public List<Task> of(String process, String key) {
		return commands.execute((context) -> {
			var open = tasks.createNativeTaskQuery()
				.sql(select)
				.parameter("process", process)
				.parameter("key", key)
				.list();
			open.forEach((task) -> ((TaskEntity) task).initializeFormKey());
			return open;
		});
	}

	/** The task of that id in the model, where it is open. */
	public Optional<Task> find(String process, String key, String task) {
		return of(process, key).stream().filter((open) -> open.getTaskDefinitionKey().equals(task)).findFirst();
	}

	/**
	 * @param task its id in the model
	 * @throws IllegalStateException where it is not open; names what is missing
	 */
	public void complete(String process, String key, String task, Map<String, Object> variables) {
		complete(process, key, (open) -> open.getTaskDefinitionKey().equals(task), task, variables);
	}

	/**
	 * By the form in which the task asks: a city's own model may name its tasks
	 * otherwise.
	 */
	public void completeForm(String process, String key, String form, Map<String, Object> variables) {
		complete(process, key, (open) -> form.equals(form(open)), form, variables);
	}

	/** The one in which the instance waits, whichever it is. */
	public void completeOnly(String process, String key, Map<String, Object> variables) {
		complete(process, key, (open) -> true, "(the only one)", variables);
	}

	/** The name of the form in which a task asks; null where the model names none. */
	public static String form(Task task) {
		return (task.getCamundaFormRef() == null) ? null : task.getCamundaFormRef().getKey();
	}

	private void complete(String process, String key, Predicate<Task> wanted, String name,
			Map<String, Object> variables) {
		commands.execute((context) -> {
			var open = of(process, key);
			var found = open.stream().filter(wanted).toList();
			if (found.size() != 1) {
				throw new IllegalStateException("%s %s: %s open tasks %s; it waits at %s".formatted(process, key,
						found.isEmpty() ? "no" : "several", name, open.isEmpty() ? "nothing" : names(open)));
			}
			var task = found.get(0);
			tasks.complete(task.getId(), changed(task.getProcessInstanceId(), variables));
			return null;
		});
	}

	/**
	 * Without those that the instance knows so already: each costs a look at its history.
	 */
	private Map<String, Object> changed(String instance, Map<String, Object> variables) {
		var changed = new HashMap<>(variables);
		if (!changed.isEmpty()) {
			runtime.getVariables(instance).forEach(changed::remove);
		}
		return changed;
	}

	private static String names(List<Task> open) {
		return open.stream()
			.map((task) -> task.getTaskDefinitionKey() + " (" + form(task) + ")")
			.collect(Collectors.joining(", "));
	}

}
