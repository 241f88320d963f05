package jp.sakutei.handin.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jp.sakutei.engine.DueDate;
import jp.sakutei.engine.OpenTasks;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.GateDecided;
import jp.sakutei.handin.Gates;
import jp.sakutei.handin.HandInAwaited;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.handin.HandInRequested;
import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.HandInStopped;
import jp.sakutei.handin.SheetHandedIn;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells {@code bpmn/hand-in.bpmn} what happened, in the transaction in which it happened;
 * the model says who is next. Tasks are found by their form: a city's own model may have
 * other gates, and name them otherwise.
 */
@Component
class HandInProcess {

	static final String KEY = "hand-in";

	/** Form of the section's own task. */
	static final String FILL_IN = "fill-in-sheet";

	static final String SHEET_COMPLETE = "sheetComplete";

	static final String WITHDRAWN = "withdrawn";

	static final String CALLED_OFF = "calledOff";

	static final String MESSAGE_WITHDRAWN = "handInWithdrawn";

	private static final Map<Gate, String> APPROVED = Map.of(Gate.SECTION_HEAD, "sectionHeadApproved",
			Gate.DEPARTMENT_HEAD, "departmentHeadApproved", Gate.OFFICE, "officeApproved");

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final OpenTasks open;

	HandInProcess(RuntimeService runtime, TaskService tasks, OpenTasks open) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.open = open;
	}

	@EventListener
	void on(HandInRequested event) {

		var variables = gates(event.gates());
		variables.put("round", event.round());
		variables.put("staff", event.staff());
		dues(event.dues()).forEach((name, day) -> variables.put(name, DueDate.text(day)));
		runtime.startProcessInstanceByKey(KEY, event.handIn().value(), variables);
	}

	/** What was judged in this transaction is known in it, and not kept any longer. */
	@EventListener
	void on(SheetHandedIn event) {
		var variables = gates(event.gates());
		variables.put(SHEET_COMPLETE, Variables.booleanValue(true, true));
		open.completeForm(KEY, event.handIn().value(), FILL_IN, variables);
	}

	@EventListener
	void on(GateDecided event) {
		var variables = gates(event.gates());
		variables.put(APPROVED.get(event.gate()), event.approved());
		open.completeForm(KEY, event.handIn().value(), event.gate().form(), variables);
	}

	@EventListener
	void on(HandInAwaited event) {
		var dues = dues(event.dues());
		open.of(KEY, event.handIn().value()).forEach((task) -> {
			dues.forEach((name, day) -> runtime.setVariable(task.getProcessInstanceId(), name, DueDate.text(day)));
			tasks.setDueDate(task.getId(), DueDate.of(event.dues().of(Gate.ofForm(OpenTasks.form(task)))));
		});
	}

	@EventListener
	void on(HandInStopped event) {
		runtime.createMessageCorrelation(MESSAGE_WITHDRAWN)
			.processInstanceBusinessKey(event.handIn().value())
			.setVariable(WITHDRAWN, true)
			.setVariable(CALLED_OFF, event.as() == HandInState.CALLED_OFF)
			.correlate();
	}

	private static Map<String, Object> gates(Gates gates) {
		var variables = new HashMap<String, Object>();
		variables.put("sectionHeadGate", gates.sectionHead());
		variables.put("departmentHeadGate", gates.departmentHead());
		variables.put("officeGate", gates.office());
		variables.put("sectionHead", gates.sectionHeadGroup());
		variables.put("departmentHead", gates.departmentHeadGroup());
		return variables;
	}

	private static Map<String, LocalDate> dues(Dues dues) {
		return Map.of("fillInDue", dues.fillIn(), "sectionHeadDue", dues.sectionHead(), "departmentHeadDue",
				dues.departmentHead(), "officeDue", dues.office());
	}

}
