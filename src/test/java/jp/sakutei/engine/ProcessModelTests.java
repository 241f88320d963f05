package jp.sakutei.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.TaskForm;
import jp.sakutei.configuration.RoundFiles;
import jp.sakutei.configuration.file.ConfigurationReader;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("モデルの約束")
class ProcessModelTests {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String WORD = "[a-z][A-Za-z]*";

	private static final Map<Class<? extends BaseElement>, String> PREFIXES = Map.of(StartEvent.class, "startEvent_",
			EndEvent.class, "endEvent_", UserTask.class, "userTask_", ServiceTask.class, "serviceTask_",
			CallActivity.class, "callActivity_", SubProcess.class, "subProcess_", SequenceFlow.class, "flow_");

	@Autowired
	ApplicationContext context;

	@Autowired
	FormDefinitions forms;

	static List<String> models() {
		return List.copyOf(BpmnModels.all().keySet());
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("ファイルの名前はプロセスの id と同じ（round だけが二つ持つ）")
	void isNamedLikeItsProcess(String name) {
		assertThat(of(name, Process.class)).extracting(Process::getId)
			.containsExactlyElementsOf(name.equals("round") ? List.of("plan-track", "budget-track") : List.of(name));
		assertThat(of(name, Process.class)).allSatisfy((process) -> {
			assertThat(process.getName()).isNotBlank();
			assertThat(process.isExecutable()).isTrue();
			assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("id は種類と名前からなる")
	void hasChosenIds(String name) {
		assertThat(of(name, FlowElement.class))
			.allSatisfy((element) -> assertThat(element.getId()).matches(prefix(element) + WORD));
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("作業は「…する」、分かれ道は問い、合流に名前はない")
	void speaksTheOfficesLanguage(String name) {
		of(name, FlowNode.class).forEach((node) -> {
			if (node instanceof Gateway gateway
					&& !(node instanceof ExclusiveGateway && gateway.getOutgoing().size() > 1)) {
				assertThat(node.getName()).as(node.getId()).isNull();
			}
			else {
				assertThat(node.getName()).as(node.getId()).isNotBlank().matches(label(node));
			}
		});
		of(name, ExclusiveGateway.class).stream()
			.filter((gateway) -> gateway.getOutgoing().size() > 1)
			.flatMap((gateway) -> gateway.getOutgoing().stream())
			.forEach((answer) -> assertThat(answer.getName()).as(answer.getId()).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("分かれ道には、どれでもないときの道がある")
	void neverGetsStuck(String name) {
		assertThat(of(name, ExclusiveGateway.class)).filteredOn((gateway) -> gateway.getOutgoing().size() > 1)
			.allSatisfy((gateway) -> {
				assertThat(gateway.getDefault()).isNotNull();
				assertThat(gateway.getOutgoing()).filteredOn((flow) -> flow != gateway.getDefault())
					.allSatisfy((flow) -> assertThat(flow.getConditionExpression()).isNotNull());
			});
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("どの要素にも、つながりが両側に書いてある")
	void writesIncomingAndOutgoing(String name) {
		assertThat(of(name, FlowNode.class)).filteredOn((node) -> !(node instanceof SubProcess)).allSatisfy((node) -> {
			assertThat(node.getIncoming().isEmpty()).isEqualTo(node instanceof StartEvent);
			assertThat(node.getOutgoing().isEmpty()).isEqualTo(node instanceof EndEvent);
		});
		assertThat(of(name, SequenceFlow.class)).allSatisfy((flow) -> {
			assertThat(flow.getSource().getOutgoing()).contains(flow);
			assertThat(flow.getTarget().getIncoming()).contains(flow);
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("自動の作業には、それを行う部品がある")
	void hasADelegateForEachServiceTask(String name) {
		assertThat(of(name, ServiceTask.class)).allSatisfy((task) -> {
			var bean = task.getCamundaDelegateExpression().replaceAll("#\\{(\\w+)}", "$1");
			assertThat(context.getBean(bean)).as(bean).isInstanceOf(JavaDelegate.class);
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("人の作業には、様式と、それを受け取る部品がある")
	void hasAFormForEachUserTask(String name) {
		var known = context.getBeansOfType(TaskForm.class)
			.values()
			.stream()
			.map(TaskForm::form)
			.collect(Collectors.toSet());
		assertThat(of(name, UserTask.class)).allSatisfy((task) -> {
			var form = task.getAttributeValueNs(CAMUNDA, "formRef");
			assertThat(forms.current(form)).as(form).isNotNull();
			assertThat(known).contains(form);
			assertThat(task.getAttributeValueNs(CAMUNDA, "formRefBinding")).isEqualTo("latest");
			assertThat(task.getCamundaCandidateGroups()).isNotBlank();
			assertThat(task.isCamundaAsyncBefore()).isFalse();
		});
	}

	@Test
	@DisplayName("策定のモデルの目印は、日程の段階と同じ")
	void hasAFlagForEachStage() {

		var stages = ConfigurationReader.read(RoundFiles.delivered()).configuration().schedule().stages();
		var flags = of("round", ConditionalEventDefinition.class).stream()
			.map((event) -> event.getCondition().getTextContent())
			.collect(Collectors.toSet());

		assertThat(flags)
			.isEqualTo(stages.stream().map((stage) -> "${" + stage.id().flag() + "}").collect(Collectors.toSet()));
	}

	private static <T extends BaseElement> List<T> of(String name, Class<T> type) {
		return List.copyOf(BpmnModels.all().get(name).getModelElementsByType(type));
	}

	private static String prefix(FlowElement element) {
		return PREFIXES.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().isInstance(element))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse((element instanceof Event) ? "event_" : "gateway_");
	}

	private static String label(FlowNode node) {
		if (node instanceof Gateway) {
			return ".+か？";
		}
		if (node instanceof Event) {
			return ".+(た|ている)";
		}
		return (node instanceof SubProcess) ? ".+" : ".+(する|める|る|く)";
	}

}
