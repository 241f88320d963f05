package jp.sakutei.engine;

import java.time.LocalDate;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.BusinessClock;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A user task as the engine speaks of it in its events.
 *
 * @param process id of the model
 * @param definition id in the model
 * @param form name of the form in which it asks
 * @param businessKey the way back to the data
 * @param round id
 * @param group whose turn it is: the first candidate group
 * @param due null where there is no day
 */
public record UserTask(String id, String process, String definition, String name, String form, String businessKey,
		String round, String group, LocalDate due) {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	/** One that was just created. */
	public static UserTask created(DelegateTask task) {
		return new UserTask(task.getId(), process(task), task.getTaskDefinitionKey(),
				CityWord.inDelivered(task.getName()),
				task.getBpmnModelElementInstance().getAttributeValueNs(CAMUNDA, "formRef"),
				task.getExecution().getProcessBusinessKey(), (String) task.getExecution().getVariable("round"),
				group(task), due(task));
	}

	public static LocalDate due(DelegateTask task) {
		return (task.getDueDate() == null) ? null
				: task.getDueDate().toInstant().atZone(BusinessClock.TOKYO).toLocalDate();
	}

	private static String process(DelegateTask task) {
		var definition = task.getProcessDefinitionId();
		return definition.substring(0, definition.indexOf(':'));
	}

	private static String group(DelegateTask task) {
		return task.getCandidates()
			.stream()
			.filter((candidate) -> candidate.getGroupId() != null)
			.map((candidate) -> candidate.getGroupId())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " has no candidate group"));
	}

}
