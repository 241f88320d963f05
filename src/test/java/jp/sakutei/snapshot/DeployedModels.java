package jp.sakutei.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.sakutei.form.TaskForm;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.ApplicationContext;

/**
 * The models that running instances were started with: what they ask of the product by
 * name has to be there until the last of them has ended.
 */
final class DeployedModels {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

	private static final Pattern NAME = Pattern.compile("(?<![\\w'\".])[a-zA-Z]\\w*");

	private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "null");

	private final ApplicationContext application;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	DeployedModels(ApplicationContext application) {
		this.application = application;
		this.repository = application.getBean(RepositoryService.class);
		this.runtime = application.getBean(RuntimeService.class);
	}

	/** In words, each with its model: beans, forms, processes and variables. */
	List<String> unanswered() {

		var unanswered = new ArrayList<String>();
		var today = latest().stream().flatMap((each) -> names(model(each)).stream()).collect(Collectors.toSet());
		for (var definition : repository.createProcessDefinitionQuery().list()) {
			if (runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count() == 0) {
				continue;
			}
			var model = model(definition);
			var where = definition.getKey() + " " + definition.getVersion() + ": ";
			names(model).stream()
				.filter((name) -> !today.contains(name) && !application.containsBean(name))
				.forEach((name) -> unanswered.add(where + "neither a bean nor a variable of today: " + name));
			forms(model).stream()
				.filter((form) -> !known().contains(form))
				.forEach((form) -> unanswered.add(where + "no form of today: " + form));
			called(model).stream()
				.filter((key) -> latest().stream().noneMatch((each) -> each.getKey().equals(key)))
				.forEach((key) -> unanswered.add(where + "no process of today: " + key));
		}
		runtime.createVariableInstanceQuery()
			.disableCustomObjectDeserialization()
			.list()
			.stream()
			.filter((variable) -> !TYPES.contains(variable.getTypeName()))
			.forEach((variable) -> unanswered.add("a variable of type " + variable.getTypeName() + ": " + variable));
		return unanswered;
	}

	private List<ProcessDefinition> latest() {
		return repository.createProcessDefinitionQuery().latestVersion().list();
	}

	private BpmnModelInstance model(ProcessDefinition definition) {
		return repository.getBpmnModelInstance(definition.getId());
	}

	private Set<String> known() {
		return application.getBeansOfType(TaskForm.class)
			.values()
			.stream()
			.map(TaskForm::form)
			.collect(Collectors.toSet());
	}

	private static Set<String> forms(BpmnModelInstance model) {
		return model.getModelElementsByType(UserTask.class)
			.stream()
			.map((task) -> task.getAttributeValueNs(CAMUNDA, "formRef"))
			.collect(Collectors.toSet());
	}

	private static Set<String> called(BpmnModelInstance model) {
		return model.getModelElementsByType(CallActivity.class)
			.stream()
			.map(CallActivity::getCalledElement)
			.collect(Collectors.toSet());
	}

	private static Set<String> names(BpmnModelInstance model) {
		var names = new TreeSet<String>();
		EXPRESSION.matcher(Bpmn.convertToString(model))
			.results()
			.forEach((expression) -> NAME.matcher(expression.group(1))
				.results()
				.forEach((name) -> names.add(name.group())));
		return names;
	}

}
