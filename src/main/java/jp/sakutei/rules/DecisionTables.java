package jp.sakutei.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.RecentlyUsed;
import jp.sakutei.common.Sha256;
import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.common.Stoppable;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The decision tables of {@code config/rules}: facts in, judgement out. File name without
 * ending = id of the decision. Of a table with a {@link RuleScope} the version of the day
 * judges, and a version that is not in force yet can be tried; any other is its file. An
 * engine of its own keeps no history.
 */
@Component
public class DecisionTables {

	private static final Logger LOG = LoggerFactory.getLogger(DecisionTables.class);

	private final DmnEngine engine;

	private final ConfigDirectory files;

	private final RuleVersions versions;

	private final BusinessClock clock;

	private final Map<String, RuleScope> scopes;

	private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

	private final Map<String, RuleVersion> unversioned = new ConcurrentHashMap<>();

	/** All that judge on some day: no sheet waits for reading them. */
	private volatile List<RuleVersion> withDay;

	/** A table of a hundred rules takes some milliseconds. */
	private static final Duration LONGEST = Duration.ofSeconds(5);

	/** Remembered answers. */
	private static final int MOST = 2000;

	private final Map<Question, List<Map<String, Object>>> judged = RecentlyUsed.atMost(MOST);

	DecisionTables(DmnEngine engine, ConfigDirectory files, RuleVersions versions, BusinessClock clock,
			List<RuleScope> scopes) {
		this.engine = engine;
		this.files = files;
		this.versions = versions;
		this.clock = clock;
		this.scopes = scopes.stream().collect(Collectors.toMap(RuleScope::table, Function.identity()));
		scopes.forEach((scope) -> {
			var file = files.read(path(scope.table()));
			// else the start ends soon, with all faults named
			if (TableLint.faults(scope, file, engine).isEmpty()) {
				versions.keep(scope.table(), Sha256.of(text(file)), text(file), null);
			}
		});
		readAgain();
	}

	/**
	 * @param table file name without ending: {@code sheet-checks}
	 * @return one map of outputs for each rule that applies, in the table's order
	 */
	public List<Map<String, Object>> evaluate(String table, Map<String, Object> facts) {
		var now = inForce(table);
		if (facts.containsKey(RuleScope.ANSWERS) && !now.content().contains(RuleScope.ANSWERS + ".")) {
			var asked = new HashMap<>(facts);
			asked.remove(RuleScope.ANSWERS);
			return evaluate(table, asked);
		}
		// the same facts come again at once, where the model checks what the page has
		// checked
		var question = new Question(table, now.hash(), Map.copyOf(facts));
		var judgement = judged.get(question);
		if (judgement == null) {
			judgement = evaluate(now, facts);
			judged.put(question, judgement);
		}
		return judgement;
	}

	/**
	 * Judges by a version that may not be in force.
	 * @throws Stoppable.Stopped where the table comes to no end
	 */
	public List<Map<String, Object>> evaluate(RuleVersion version, Map<String, Object> facts) {
		try {
			return Stoppable.within(LONGEST,
					() -> engine.evaluateDecisionTable(parsed.computeIfAbsent(version.table() + "/" + version.hash(),
							(key) -> parse(version.table(), version.content())), facts)
						.getResultList());
		}
		catch (Stoppable.Stopped ex) {
			LOG.warn("The table {} in its version {} did not judge: {}", version.table(), version.shortName(),
					ex.getMessage());
			throw ex;
		}
	}

	/** The version that judges today: hash of the table's content. */
	public String version(String table) {
		return inForce(table).hash();
	}

	/** The version that judges today. */
	public RuleVersion inForce(String table) {
		var today = clock.today();
		return withDay.stream()
			.filter((version) -> version.table().equals(table) && !version.validFrom().isAfter(today))
			.reduce((earlier, later) -> later)
			.orElseGet(() -> unversioned.computeIfAbsent(table, this::ofFile));
	}

	/** All whose versions are kept. */
	public List<RuleScope> scopes() {
		return scopes.values().stream().sorted((one, other) -> one.table().compareTo(other.table())).toList();
	}

	public RuleScope scope(String table) {
		return scopes.get(table);
	}

	/**
	 * What makes a content unusable as this table, in words; empty where it can be tried.
	 */
	public List<String> faults(String table, byte[] content) {
		return TableLint.faults(scopes.get(table), content, engine);
	}

	/** Takes a content without faults as a version on trial. */
	public RuleVersion take(String table, byte[] content, String by) {
		var text = text(content);
		return versions.keep(table, Sha256.of(text), text, by);
	}

	/** From that day on the version judges. */
	public void setDay(RuleVersion version, LocalDate day) {
		versions.setDay(version.id(), day);
		readAgain();
	}

	/** Another node may have set a day. */
	public void readAgain() {
		withDay = versions.withDay();
	}

	private RuleVersion ofFile(String table) {
		var content = text(files.read(path(table)));
		return new RuleVersion(0, table, 1, Sha256.of(content), content, RuleVersion.EVER, null, null);
	}

	private DmnDecision parse(String table, String content) {
		return engine.parseDecision(table, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
	}

	private static String path(String table) {
		return "rules/" + table + ".dmn";
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

	private record Question(String table, String version, Map<String, Object> facts) {
	}

}
