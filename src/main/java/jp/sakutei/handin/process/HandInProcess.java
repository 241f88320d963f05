package jp.sakutei.handin.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.GateDecided;
import jp.sakutei.handin.Gates;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.handin.HandInAwaited;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.handin.HandInRequested;
import jp.sakutei.handin.HandInWithdrawn;
import jp.sakutei.handin.SheetHandedIn;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells {@code bpmn/hand-in.bpmn} what happened, in the transaction in which it happened.
 */
@Component
class HandInProcess {

	static final String KEY = "hand-in";

	static final String SHEET_COMPLETE = "sheetComplete";

	static final String MESSAGE_WITHDRAWN = "handInWithdrawn";

	private static final Map<Gate, String> TASKS = Map.of(Gate.SECTION_HEAD, "userTask_approveAsSectionHead",
			Gate.DEPARTMENT_HEAD, "userTask_approveAsDepartmentHead", Gate.OFFICE, "userTask_checkAsOffice");

	private static final Map<Gate, String> APPROVED = Map.of(Gate.SECTION_HEAD, "sectionHeadApproved",
			Gate.DEPARTMENT_HEAD, "departmentHeadApproved", Gate.OFFICE, "officeApproved");

	private static final Map<String, String> DUES = Map.of("userTask_fillInSheet", "fillInDue",
			"userTask_approveAsSectionHead", "sectionHeadDue", "userTask_approveAsDepartmentHead", "departmentHeadDue",
			"userTask_checkAsOffice", "officeDue");

	private final RuntimeService runtime;

	private final TaskService tasks;

	HandInProcess(RuntimeService runtime, TaskService tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
	}

	@EventListener
	void on(HandInRequested event) {

		var variables = gates(event.gates());
		variables.put("round", event.round());
		variables.put("staff", event.staff());
		variables.putAll(dues(event.dues()));
		runtime.startProcessInstanceByKey(KEY, event.handIn().value(), variables);
	}

	@EventListener
	void on(SheetHandedIn event) {
		complete(event.handIn(), "userTask_fillInSheet", gates(event.gates()));
	}

	@EventListener
	void on(GateDecided event) {
		var variables = gates(event.gates());
		variables.put(APPROVED.get(event.gate()), event.approved());
		complete(event.handIn(), TASKS.get(event.gate()), variables);
	}

	@EventListener
	void on(HandInAwaited event) {
		var open = tasks.createTaskQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(event.handIn().value())
			.singleResult();
		var dues = dues(event.dues());
		runtime.setVariables(open.getProcessInstanceId(), dues);
		var due = LocalDateTime.parse((String) dues.get(DUES.get(open.getTaskDefinitionKey())));
		tasks.setDueDate(open.getId(), Date.from(due.atZone(BusinessClock.TOKYO).toInstant()));
	}

	@EventListener
	void on(HandInWithdrawn event) {
		runtime.createMessageCorrelation(MESSAGE_WITHDRAWN)
			.processInstanceBusinessKey(event.handIn().value())
			.correlate();
	}

	private void complete(HandInId handIn, String task, Map<String, Object> variables) {
		var open = tasks.createTaskQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(handIn.value())
			.taskDefinitionKey(task)
			.singleResult();
		tasks.complete(open.getId(), changed(open.getProcessInstanceId(), variables));
	}

	/**
	 * Without those that the process knows so already: each costs a look at its history.
	 */
	private Map<String, Object> changed(String instance, Map<String, Object> variables) {
		var changed = new HashMap<>(variables);
		runtime.createVariableInstanceQuery()
			.processInstanceIdIn(instance)
			.list()
			.forEach((known) -> changed.remove(known.getName(), known.getValue()));
		return changed;
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

	private static Map<String, Object> dues(Dues dues) {
		return Map.of("fillInDue", due(dues.fillIn()), "sectionHeadDue", due(dues.sectionHead()), "departmentHeadDue",
				due(dues.departmentHead()), "officeDue", due(dues.office()));
	}

	private static String due(LocalDate day) {
		return day + "T17:15:00";
	}

}
