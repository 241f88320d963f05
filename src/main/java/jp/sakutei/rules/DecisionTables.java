package jp.sakutei.rules;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jp.sakutei.common.ConfigDirectory;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

import org.springframework.stereotype.Component;

/**
 * The decision tables of {@code config/rules}: facts in, judgement out. File name without
 * ending = id of the decision. An engine of its own keeps no history and can judge a
 * table that is not in force yet.
 */
@Component
public class DecisionTables {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

	private final ConfigDirectory files;

	DecisionTables(ConfigDirectory files) {
		this.files = files;
	}

	/**
	 * @param table file name without ending: {@code sheet-checks}
	 * @return one map of outputs for each rule that applies, in the table's order
	 */
	public List<Map<String, Object>> evaluate(String table, Map<String, Object> facts) {
		return evaluate(parsed.computeIfAbsent(table, this::parse), facts);
	}

	/** Judges by a table that is not in force. */
	public List<Map<String, Object>> evaluate(String table, byte[] content, Map<String, Object> facts) {
		return evaluate(parse(table, content), facts);
	}

	private List<Map<String, Object>> evaluate(DmnDecision decision, Map<String, Object> facts) {
		return engine.evaluateDecisionTable(decision, facts).getResultList();
	}

	private DmnDecision parse(String table) {
		return parse(table, files.read("rules/" + table + ".dmn"));
	}

	private DmnDecision parse(String table, byte[] content) {
		return engine.parseDecision(table, new ByteArrayInputStream(content));
	}

}
