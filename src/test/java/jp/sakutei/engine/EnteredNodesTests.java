package jp.sakutei.engine;

import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs last of all: says which flow nodes no test has entered. */
@Order(Integer.MAX_VALUE)
@DisplayName("モデルの網羅")
class EnteredNodesTests {

	@Test
	@DisplayName("すべてのモデルのすべての要素を、どれかのテストが通った")
	void leavesNoNodeOut() {

		var all = new TreeSet<String>();
		BpmnModels.all()
			.values()
			.forEach((model) -> model.getModelElementsByType(Process.class)
				.forEach((process) -> model.getModelElementsByType(FlowNode.class)
					.stream()
					.filter((node) -> isIn(node, process))
					.forEach((node) -> all.add(process.getId() + " " + node.getId()))));

		all.removeAll(EnteredNodes.entered());
		assertThat(all).as("flow nodes that no test of this run has entered").isEmpty();
	}

	private static boolean isIn(FlowNode node, Process process) {
		var parent = node.getParentElement();
		while (!(parent instanceof Process)) {
			parent = parent.getParentElement();
		}
		return parent.equals(process);
	}

}
