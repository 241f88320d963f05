package jp.sakutei.configuration.taking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import jp.sakutei.configuration.file.ConfigurationReader;
import jp.sakutei.configuration.RoundFiles;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("別の町のモデル")
class SecondCityModelTests {

	private static final Path DIRECTORY = Path.of("src/test/resources/mihoncho");

	@Test
	@DisplayName("段階ごとに、その旗を待つイベントがある")
	void waitsForTheFlagOfEachStage() {

		var stages = ConfigurationReader.read(RoundFiles.of(DIRECTORY)).configuration().schedule().stages();
		var model = Bpmn.readModelFromFile(DIRECTORY.resolve("bpmn/round.bpmn").toFile());
		Bpmn.validateModel(model);

		assertThat(model.getModelElementsByType(ConditionalEventDefinition.class))
			.extracting((event) -> event.getCondition().getTextContent())
			.containsExactlyInAnyOrderElementsOf(
					stages.stream().map((stage) -> "${" + stage.id().flag() + "}").toList());
	}

	@Test
	@DisplayName("様式は、空の予定や目標のない指標を、完了・廃止・統合のほかは通さない")
	void demandsWhatMayNotStayBlank() throws IOException {
		assertThat(Files.readString(DIRECTORY.resolve("forms/fill-in-sheet.form")))
			.containsPattern("\"part\": \"indicators\",\\s+\"minRows\": \"1\",\\s+\"demands\": \"target\"")
			.containsPattern("\"part\": \"schedule\",\\s+\"demands\": \"activity\"");
	}

	@Test
	@DisplayName("図にはすべての要素と流れが描かれている")
	void drawsEverything() {

		var model = Bpmn.readModelFromFile(DIRECTORY.resolve("bpmn/round.bpmn").toFile());
		assertThat(model.getModelElementsByType(FlowNode.class)).allMatch((node) -> node.getDiagramElement() != null);
		assertThat(model.getModelElementsByType(SequenceFlow.class)
			.stream()
			.map(SequenceFlow::getId)
			.collect(Collectors.toSet())).hasSameSizeAs(model.getModelElementsByType(SequenceFlow.class));
		assertThat(model.getModelElementsByType(SequenceFlow.class))
			.allMatch((flow) -> flow.getDiagramElement() != null)
			.allMatch((flow) -> flow.getSource().getOutgoing().contains(flow))
			.allMatch((flow) -> flow.getTarget().getIncoming().contains(flow));
	}

}
