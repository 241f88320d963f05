package jp.sakutei.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.sakutei.common.Faults;
import jp.sakutei.engine.ModelFilesCheck.ModelNames;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What one model must not have: names of nothing, programs of its own, parts that nobody
 * sees.
 */
final class ModelLint {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern BEAN = Pattern.compile("[#$]\\{(\\w+)}");

	private final String file;

	private final String text;

	private final BpmnModelInstance model;

	private final ModelNames names;

	private final Faults faults;

	ModelLint(String file, String text, BpmnModelInstance model, ModelNames names, Faults faults) {
		this.file = file;
		this.text = text;
		this.model = model;
		this.names = names;
		this.faults = faults;
	}

	/**
	 * @param processes that the file has to hold
	 */
	void check(Set<String> processes) {

		var found = model.getModelElementsByType(Process.class)
			.stream()
			.map(Process::getId)
			.collect(Collectors.toCollection(TreeSet::new));
		if (!found.equals(processes)) {
			faults.add(file, 0, 0, "プロセスの id は「" + String.join("」「", new TreeSet<>(processes)) + "」にしてください（いま："
					+ String.join("、", found) + "）。");
		}
		model.getModelElementsByType(UserTask.class).forEach(this::form);
		model.getModelElementsByType(ServiceTask.class).forEach(this::delegate);
		model.getModelElementsByType(CallActivity.class).forEach(this::called);
		model.getModelElementsByType(ScriptTask.class).forEach(this::program);
		model.getModelElementsByType(SendTask.class).forEach(this::program);
		model.getModelElementsByType(BusinessRuleTask.class).forEach(this::program);
		model.getModelElementsByType(FlowNode.class).forEach((node) -> drawn(node, node.getDiagramElement()));
		model.getModelElementsByType(SequenceFlow.class).forEach((flow) -> drawn(flow, flow.getDiagramElement()));
	}

	private void form(UserTask task) {
		var form = task.getAttributeValueNs(CAMUNDA, "formRef");
		if (form == null || !names.forms().contains(form)) {
			fault(task, (form == null) ? "様式（formRef）がありません。" + known(names.forms())
					: "「" + form + "」という様式はありません。" + known(names.forms()));
		}
		if (task.getCamundaCandidateGroups() == null || task.getCamundaCandidateGroups().strip().isEmpty()) {
			fault(task, "担当する職（candidateGroups）がありません。");
		}
	}

	/** A model says when something is done; what it does is the product's. */
	private void delegate(ServiceTask task) {
		var expression = task.getCamundaDelegateExpression();
		var bean = BEAN.matcher((expression == null) ? "" : expression);
		if (!bean.matches()) {
			fault(task, "自動の作業は delegateExpression=\"#{名前}\" で書いてください。" + known(names.delegates()));
		}
		else if (!names.delegates().contains(bean.group(1))) {
			fault(task, "「" + bean.group(1) + "」という作業はありません。" + known(names.delegates()));
		}
	}

	private void called(CallActivity activity) {
		var called = activity.getCalledElement();
		if (called == null || !names.processes().contains(called)) {
			fault(activity, "「" + called + "」というプロセスはありません。" + known(names.processes()));
		}
	}

	private void program(FlowNode task) {
		fault(task, "この種類の作業は使えません。人の作業か、delegateExpression のある自動の作業にしてください。");
	}

	private void drawn(BaseElement element, Object diagram) {
		if (diagram == null) {
			fault(element, "図に描かれていません。モデラーで置いてください。");
		}
	}

	private void fault(BaseElement element, String message) {
		faults.add(file, Faults.lineOf(text, "id=\"" + element.getId() + "\""), 0, element.getId() + "：" + message);
	}

	private static String known(Set<String> names) {
		return "使えるもの：" + String.join("、", names);
	}

}
