package jp.sakutei.round.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.engine.DueDate;
import jp.sakutei.round.stage.StageDaysMoved;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundOpened;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.StageClosed;
import jp.sakutei.round.stage.StageOpened;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.round.Track;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Tells {@code bpmn/round.bpmn} what happened: both tracks begin when the round opens,
 * then the only writer of their flags.
 */
@Component
class RoundProcess {

	/** The round's id; all instances of the product carry it. */
	static final String ROUND = "round";

	private static final String END_OF_BUSINESS = "T17:15:00";

	private final Stages stages;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final OfficeTasks officeTasks;

	RoundProcess(Stages stages, RuntimeService runtime, TaskService tasks, OfficeTasks officeTasks) {
		this.stages = stages;
		this.runtime = runtime;
		this.tasks = tasks;
		this.officeTasks = officeTasks;
	}

	@EventListener
	void on(RoundOpened event) {
		for (var track : Track.values()) {
			var variables = new HashMap<String, Object>();
			stages.of(event.round()).stream().filter((stage) -> stage.track() == track).forEach((stage) -> {
				variables.put(stage.id().flag(), false);
				variables.put(due(stage), stage.planned().end() + END_OF_BUSINESS);
			});
			if (!variables.isEmpty()) {
				variables.put(ROUND, event.round().value());
				runtime.startProcessInstanceByKey(track.process(), event.round().value(), variables);
			}
		}
	}

	@EventListener
	void on(StageOpened event) {
		var stage = stages.get(event.round(), event.stage());
		var instance = instance(event.round(), stage.track());
		meetingOthers(() -> {
			// the days may have been changed since the round began; before the flag
			runtime.setVariable(instance, due(stage), stage.planned().end() + END_OF_BUSINESS);
			runtime.setVariables(instance, Map.of(stage.id().flag(), true));
		});
	}

	@EventListener
	void on(StageDaysMoved event) {

		var stage = stages.get(event.round(), event.stage());
		instanceOf(event.round(), stage.track()).ifPresent((instance) -> meetingOthers(() -> {
			runtime.setVariable(instance, due(stage), stage.planned().end() + END_OF_BUSINESS);
			officeTasks.of(stage).ifPresent((task) -> tasks.setDueDate(task, DueDate.of(stage.planned().end())));
		}));
	}

	@EventListener
	void on(StageClosed event) {
		var stage = stages.get(event.round(), event.stage());
		officeTasks.closing(stage).ifPresent((task) -> meetingOthers(() -> tasks.complete(task)));
	}

	private String instance(RoundId round, Track track) {
		return instanceOf(round, track).orElseThrow(() -> new IllegalStateException(track.process() + " of " + round));
	}

	/** None before the round is opened. */
	private Optional<String> instanceOf(RoundId round, Track track) {
		return Optional
			.ofNullable(runtime.createProcessInstanceQuery()
				.processDefinitionKey(track.process())
				.processInstanceBusinessKey(round.value())
				.singleResult())
			.map(Execution::getId);
	}

	private static String due(Stage stage) {
		return stage.id().camelCase() + "Due";
	}

	/** In words that the domain knows. */
	private static void meetingOthers(Runnable write) {
		try {
			write.run();
		}
		catch (OptimisticLockingException ex) {
			throw new OptimisticLockingFailureException("the track was written by another transaction", ex);
		}
	}

}
