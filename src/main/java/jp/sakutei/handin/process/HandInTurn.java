package jp.sakutei.handin.process;

import java.util.Map;

import jp.sakutei.engine.ProcessEnded;
import jp.sakutei.engine.UserTask;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInState;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is: what the model says, by the tasks that it opens and by its end. The
 * hand-in's own row follows, in the engine's transaction.
 */
@Component
class HandInTurn {

	private final HandInRows rows;

	private final ApplicationEventPublisher events;

	HandInTurn(HandInRows rows, ApplicationEventPublisher events) {
		this.rows = rows;
		this.events = events;
	}

	@EventListener
	void on(DelegateTask task) {
		if (task.getEventName().equals(TaskListener.EVENTNAME_CREATE)
				&& task.getProcessDefinitionId().startsWith(HandInProcess.KEY + ":")) {
			var created = UserTask.created(task);
			if (HandInProcess.FILL_IN.equals(created.form())) {
				rows.toSection(created.businessKey(), created.group());
			}
			else {
				rows.toGate(created.businessKey(), Gate.ofForm(created.form()), created.group());
			}
		}
	}

	@EventListener
	void on(ProcessEnded ended) {
		if (ended.process().equals(HandInProcess.KEY)) {
			rows.end(ended.businessKey(), state(ended.variables())).ifPresent((closed) -> {
				events.publishEvent(closed);
				events.publishEvent(new RoundMayGoOn(new RoundId(closed.round())));
			});
		}
	}

	private static HandInState state(Map<String, Object> variables) {
		if (Boolean.TRUE.equals(variables.get(HandInProcess.CALLED_OFF))) {
			return HandInState.CALLED_OFF;
		}
		return Boolean.TRUE.equals(variables.get(HandInProcess.WITHDRAWN)) ? HandInState.WITHDRAWN
				: HandInState.CHECKED;
	}

}
