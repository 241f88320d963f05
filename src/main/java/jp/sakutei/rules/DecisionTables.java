package jp.sakutei.rules;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jp.sakutei.common.ConfigDirectory;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;

import org.springframework.stereotype.Component;

/**
 * The decision tables of {@code config/rules}: facts in, judgement out. File name without
 * ending = id of the decision. An engine of its own keeps no history and can judge a
 * table that is not in force yet.
 */
@Component
public class DecisionTables {

	private final DmnEngine engine;

	private final Map<String, Table> tables = new ConcurrentHashMap<>();

	private final Map<Question, List<Map<String, Object>>> judged = Collections.synchronizedMap(new LastAsked());

	private final ConfigDirectory files;

	DecisionTables(DmnEngine engine, ConfigDirectory files) {
		this.engine = engine;
		this.files = files;
	}

	/**
	 * @param table file name without ending: {@code sheet-checks}
	 * @return one map of outputs for each rule that applies, in the table's order
	 */
	public List<Map<String, Object>> evaluate(String table, Map<String, Object> facts) {
		// the same facts come again at once, where the model checks what the page has
		// checked
		var question = new Question(table, Map.copyOf(facts));
		var judgement = judged.get(question);
		if (judgement == null) {
			judgement = evaluate(table(table).decision(), facts);
			judged.put(question, judgement);
		}
		return judgement;
	}

	/** The version that judges: hash of the table's content. */
	public String version(String table) {
		return table(table).version();
	}

	/** Judges by a table that is not in force. */
	public List<Map<String, Object>> evaluate(String table, byte[] content, Map<String, Object> facts) {
		return evaluate(parse(table, content), facts);
	}

	private List<Map<String, Object>> evaluate(DmnDecision decision, Map<String, Object> facts) {
		return engine.evaluateDecisionTable(decision, facts).getResultList();
	}

	private Table table(String name) {
		return tables.computeIfAbsent(name, (each) -> {
			var content = files.read("rules/" + each + ".dmn");
			return new Table(parse(each, content), hash(content));
		});
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).substring(0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private DmnDecision parse(String table, byte[] content) {
		return engine.parseDecision(table, new ByteArrayInputStream(content));
	}

	private record Table(DmnDecision decision, String version) {
	}

	private record Question(String table, Map<String, Object> facts) {
	}

	private static final class LastAsked extends LinkedHashMap<Question, List<Map<String, Object>>> {

		private static final int MOST = 2000;

		private LastAsked() {
			super(16, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<Question, List<Map<String, Object>>> eldest) {
			return size() > MOST;
		}

	}

}
