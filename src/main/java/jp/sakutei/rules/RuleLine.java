package jp.sakutei.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A rule of a table, for reading.
 *
 * @param conditions 「区分：継続」
 */
public record RuleLine(String rule, String description, String level, String field, String message,
		List<String> conditions) {

	/** The rules of a version, in its order. */
	public static List<RuleLine> of(RuleVersion version) {
		var model = Dmn
			.readModelFromStream(new ByteArrayInputStream(version.content().getBytes(StandardCharsets.UTF_8)));
		var decision = (Decision) model.getModelElementById(version.table());
		var table = (DecisionTable) decision.getExpression();
		var labels = table.getInputs().stream().map((input) -> input.getLabel()).toList();
		return table.getRules().stream().map((rule) -> line(rule, labels)).toList();
	}

	private static RuleLine line(Rule rule, List<String> labels) {

		var outputs = rule.getOutputEntries()
			.stream()
			.map((entry) -> entry.getText().getTextContent().strip())
			.toList();
		var cells = new ArrayList<>(rule.getInputEntries());
		var conditions = IntStream.range(0, cells.size())
			.mapToObj((index) -> labels.get(index) + "：" + cells.get(index).getText().getTextContent().strip())
			.filter((text) -> !text.endsWith("：-") && !text.endsWith("："))
			.map((text) -> text.replace("\"", ""))
			.toList();
		return new RuleLine(plain(outputs.get(0)),
				(rule.getDescription() == null) ? "" : rule.getDescription().getTextContent(), plain(outputs.get(1)),
				plain(outputs.get(2)), plain(outputs.get(3)), conditions);
	}

	private static String plain(String text) {
		return text.replace("\"", "");
	}

}
