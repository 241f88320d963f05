package jp.sakutei.snapshot;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.sakutei.budget.adjustment.PlanDifference;
import jp.sakutei.budget.adjustment.PlanDifferences;
import jp.sakutei.engine.BpmnModels;
import jp.sakutei.round.RoundId;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies open in a database that comes from an earlier version. */
final class FrozenWork {

	/** What stands for it, where it is no task by itself. */
	private static final Set<String> BESIDE_TASKS = Set.of("hand-in for survey", "hand-in for hearing",
			"hand-in for assessment", "returned hand-in", "draft", "frozen papers", "difference explained",
			"difference with section");

	private static final String KINDS = """
			select definition from work_item
			union select 'hand-in for ' || reason from hand_in where closed_at is null
			union select 'returned hand-in' from hand_in where returned and closed_at is null
			union select 'draft' from form_draft join work_item using (task_id)
			union select 'frozen papers' from work_item w join meeting_paper p on p.meeting = w.business_key
			""";

	private static final String NOT_COMPLETED = """
			select name || ' is still open' from work_item where task_id in (:tasks)
			union all
			select name || ' was taken back' from finished_work_item where task_id in (:tasks) and done_by is null
			""";

	private final ApplicationContext application;

	private final RoundId round;

	private final List<String> tasks;

	private final List<PlanDifference> differences;

	FrozenWork(ApplicationContext application, RoundId round) {
		this.application = application;
		this.round = round;
		this.tasks = jdbc().sql("select id_ from camunda.act_ru_task").query(String.class).list();
		this.differences = differences();
	}

	Set<String> kinds() {
		var kinds = new TreeSet<>(jdbc().sql(KINDS).query(String.class).list());
		differences.forEach(
				(difference) -> kinds.add("difference " + difference.state().name().toLowerCase().replace('_', ' ')));
		return kinds;
	}

	boolean isLeft() {
		return !notCompleted().isEmpty();
	}

	/** Tasks that are open or were taken back, and differences that nobody settled. */
	List<String> notCompleted() {
		var left = jdbc().sql(NOT_COMPLETED).param("tasks", tasks).query(String.class).list();
		if (!differences.isEmpty()) {
			differences().stream()
				.filter((difference) -> difference.state().isOpen())
				.map(PlanDifference::sentence)
				.forEach(left::add);
		}
		return left;
	}

	/** Tasks that no set was frozen with yet: they go from here with the next set. */
	static final Set<String> YOUNGER = Set.of("userTask_confirmAnswer");

	/** Every user task of the models but those that close a stage or record its end. */
	static Set<String> everyKind() {
		var kinds = new TreeSet<>(BESIDE_TASKS);
		BpmnModels.all().forEach((name, model) -> {
			if (!name.equals("round")) {
				kinds.addAll(model.getModelElementsByType(UserTask.class)
					.stream()
					.map(UserTask::getId)
					.collect(Collectors.toSet()));
			}
		});
		return kinds;
	}

	private List<PlanDifference> differences() {
		return application.getBean(PlanDifferences.class).of(round);
	}

	private JdbcClient jdbc() {
		return application.getBean(JdbcClient.class);
	}

}
