package jp.sakutei.budget.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jp.sakutei.budget.ABudgetRound;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.round.StageId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Fixture: the tasks of the budget lists, opened and submitted by their forms. */
class BudgetTasks {

	private final ApplicationContext application;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final List<TaskForm> forms;

	BudgetTasks(ApplicationContext application) {
		this.application = application;
		this.runtime = application.getBean(RuntimeService.class);
		this.tasks = application.getBean(TaskService.class);
		this.forms = application.getBeanProvider(TaskForm.class).stream().toList();
	}

	/** The budget track of {@link ABudgetRound}, before its first stage. */
	ProcessInstance aTrack() {

		application.getBean(BusinessClock.class).freezeAt(LocalDateTime.of(2023, 8, 1, 9, 0));
		var round = new ABudgetRound(application.getBean(JdbcClient.class));
		round.insert();
		round.stage("budget-vote", "budget-vote", "当初予算議決", 5, LocalDate.of(2024, 3, 22), false);
		var variables = new HashMap<String, Object>(Map.of("round", ROUND.value()));
		for (var stage : List.of("roughRequest", "budgetRequest", "financeChiefHearing", "financeDirectorHearing",
				"mayorAssessment", "budgetVote")) {
			variables.put(stage + "Ready", false);
			variables.put(stage + "Due", "2023-08-31T17:15:00");
		}
		return runtime.startProcessInstanceByKey("budget-track", ROUND.value(), variables);
	}

	void submit(BudgetListId list, Actor actor, UnaryOperator<FormValues> typed) {
		var task = task(list);
		var open = open(task, actor);
		var form = form(task);
		var values = typed.apply(form.open(open, actor).values());
		assertThat(form.submit(open, actor, values)).isEmpty();
	}

	TaskForm form(Task task) {
		var name = switch (task.getTaskDefinitionKey()) {
			case "userTask_fillInBudgetList" -> "fill-in-budget-list";
			case "userTask_confirmBudgetList" -> "confirm-budget-list";
			case "userTask_assessBudgetList" -> "assess-budget-list";
			case "userTask_confirmAssessment" -> "confirm-assessment";
			default -> "record-budget-vote";
		};
		return forms.stream().filter((form) -> form.form().equals(name)).findFirst().orElseThrow();
	}

	OpenTask open(Task task, Actor actor) {
		Authority authority = actor.own().iterator().next();
		var key = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
		return new OpenTask(task.getId(), "", task.getTaskDefinitionKey(), task.getName(), ROUND.value(),
				(key != null) ? key.getBusinessKey() : ROUND.value(), authority, null, null);
	}

	Task task(BudgetListId list) {
		return tasks.createTaskQuery().processInstanceBusinessKey(list.value()).singleResult();
	}

	static BudgetListId list(StageId stage) {
		return BudgetListId.of(ROUND, stage, "0101");
	}

}
