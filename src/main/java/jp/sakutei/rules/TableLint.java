package jp.sakutei.rules;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.sakutei.common.Written;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Stoppable;
import jp.sakutei.feel.BoundedFeel;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/**
 * What a table of checks must not have: FEEL that does not parse, names that do not exist
 * (a broken cell would be noticed only when a sheet meets it), other outputs than a
 * finding's.
 */
final class TableLint {

	private static final List<String> OUTPUTS = List.of("rule", "level", "field", "message");

	private static final Set<String> LEVELS = Set.of("\"error\"", "\"warning\"", "\"note\"");

	private static final Pattern FEEL = Pattern
		.compile("(?i)feel|https?://www\\.omg\\.org/spec/(DMN|FEEL)/\\d+/(FEEL/?)?");

	/** What stands in the column of the cell. */
	private static final String CELL = "cellInput";

	private static final int MOST_FAULTS = 30;

	private static final int LONGEST_SHOWN = 60;

	/** Far longer than the largest table takes. */
	private static final Duration MOST = Duration.ofSeconds(20);

	private final BoundedFeel feel = new BoundedFeel(() -> BusinessClock.realTime().atZone(BusinessClock.TOKYO));

	private final String name;

	private final Set<String> facts;

	private final List<String> outputs;

	private final Set<String> answers;

	private final List<String> faults = new ArrayList<>();

	private TableLint(String name, Set<String> facts, List<String> outputs, Set<String> answers) {
		this.name = name;
		this.facts = facts;
		this.outputs = outputs;
		this.answers = answers;
	}

	static List<String> faults(RuleScope scope, byte[] content, DmnEngine engine) {
		return new TableLint(scope.table(), scope.facts(), OUTPUTS, scope.answers()).bounded(content, engine);
	}

	static List<String> faults(PlainTable table, byte[] content, DmnEngine engine) {
		return new TableLint(table.table(), table.facts(), table.outputs(), Set.of()).bounded(content, engine);
	}

	/** In a thread that can be stopped: a file may be built to take for ever. */
	private List<String> bounded(byte[] content, DmnEngine engine) {
		try {
			return Stoppable.within(MOST, () -> faults(content, engine));
		}
		catch (Stoppable.Stopped ex) {
			return List.of("判定表として使えません。" + ex.getMessage());
		}
	}

	private List<String> faults(byte[] content, DmnEngine engine) {
		var lint = this;
		try {
			lint.read(content);
		}
		catch (RuntimeException ex) {
			return List.of("DMN のファイルとして読めません。モデラーで保存し直してください。" + cause(ex));
		}
		if (lint.faults.isEmpty()) {
			try {
				engine.parseDecision(name, new ByteArrayInputStream(content));
			}
			catch (RuntimeException ex) {
				return List.of("判定表として使えません。" + cause(ex));
			}
		}
		return lint.faults.stream().limit(MOST_FAULTS).toList();
	}

	private static Stream<String> languages(DecisionTable table) {
		return Stream
			.of(table.getInputs()
				.stream()
				.map(Input::getInputExpression)
				.filter(Objects::nonNull)
				.map(LiteralExpression::getExpressionLanguage),
					table.getRules()
						.stream()
						.flatMap((rule) -> rule.getInputEntries().stream())
						.map(UnaryTests::getExpressionLanguage),
					table.getRules()
						.stream()
						.flatMap((rule) -> rule.getOutputEntries().stream())
						.map(LiteralExpression::getExpressionLanguage))
			.flatMap((languages) -> languages);
	}

	private static String cause(Throwable thrown) {
		var root = thrown;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return (root.getMessage() == null) ? "" : "（" + root.getMessage().lines().findFirst().orElse("") + "）";
	}

	private void read(byte[] content) {

		var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
		if (!(model.getModelElementById(name) instanceof Decision decision)
				|| !(decision.getExpression() instanceof DecisionTable table)) {
			faults.add("id が「" + name + "」の判定表がありません。");
			return;
		}
		if (model.getModelElementsByType(Decision.class).size() > 1) {
			faults.add("ファイルの中の決定は一つだけにしてください。");
		}
		language(model.getDefinitions().getExpressionLanguage());
		languages(table).forEach(this::language);
		if (findings() && table.getHitPolicy() != HitPolicy.COLLECT || table.getAggregation() != null) {
			faults.add("ヒットポリシーは COLLECT（集計なし）にしてください。");
		}
		var found = table.getOutputs().stream().map(Output::getName).toList();
		if (!found.equals(outputs)) {
			faults.add("出力の列は、左から " + String.join("、", outputs) + " にしてください（いま：" + String.join("、", found) + "）。");
			return;
		}
		table.getInputs()
			.forEach((input) -> expression("入力の列「" + input.getLabel() + "」",
					(input.getInputExpression() == null) ? "" : input.getInputExpression().getText().getTextContent()));
		var rules = new HashSet<String>();
		table.getRules().forEach((rule) -> rule(rule, rules));
		if (table.getRules().isEmpty()) {
			faults.add("規則が一つもありません。");
		}
	}

	/** A text that is harmless in FEEL can be a program in another language. */
	private void language(String language) {
		if (language != null && !FEEL.matcher(language).matches()) {
			faults.add("式の言語「" + language + "」は使えません。FEEL で書いてください。");
		}
	}

	/** A finding is said to people; other tables only answer. */
	private boolean findings() {
		return outputs.equals(OUTPUTS);
	}

	private void rule(Rule rule, Set<String> once) {
		var name = findings() ? finding(rule, once) : "規則 " + rule.getId();
		rule.getOutputEntries().forEach((entry) -> expression(name, entry.getText().getTextContent().strip()));
		rule.getInputEntries().forEach((entry) -> {
			var text = entry.getText().getTextContent().strip();
			if (!text.isEmpty() && !text.equals("-")) {
				parsed(name, text, feel::unaryTests);
			}
		});
	}

	/** How the rule is named in faults. */
	private String finding(Rule rule, Set<String> once) {

		var outputs = rule.getOutputEntries()
			.stream()
			.map((entry) -> entry.getText().getTextContent().strip())
			.toList();
		var name = "規則 " + outputs.get(0).replace("\"", "");
		if (!outputs.get(0).matches("\"[A-Za-z0-9_-]{1,20}\"") || !once.add(outputs.get(0))) {
			faults.add(name + "：rule は、ほかと重ならない英数字を \"R-12\" のように書いてください。");
		}
		if (!LEVELS.contains(outputs.get(1))) {
			faults.add(name + "：level は \"error\"、\"warning\"、\"note\" のどれかです（いま：" + outputs.get(1) + "）。");
		}
		if (!outputs.get(2).matches("\"[A-Za-z][A-Za-z0-9_]*\"")) {
			faults.add(name + "：field は項目の名前を \"name\" のように書いてください。");
		}
		return name;
	}

	private void expression(String place, String text) {
		if (Written.isEmpty(text)) {
			faults.add(place + "：空欄があります。");
			return;
		}
		parsed(place, text, feel::expression);
	}

	private void parsed(String place, String text, Function<String, BoundedFeel.Parsed> parser) {
		BoundedFeel.Parsed read;
		try {
			read = parser.apply(text);
		}
		catch (BoundedFeel.UnusableFeel ex) {
			faults.add(place + "：「" + shortened(text) + "」が" + ex.reason() + "。");
			return;
		}
		read.uses()
			.stream()
			.filter((name) -> !name.equals(CELL) && !facts.contains(name))
			.forEach((name) -> faults
				.add(place + "：「" + name + "」という名前はありません。使えるもの：" + String.join(" ", facts.stream().sorted().toList())));
		read.membersOf(RuleScope.ANSWERS)
			.stream()
			.filter((key) -> !answers.contains(key))
			.forEach((key) -> faults.add(place + "：様式に「" + key + "」という項目はありません。あるもの："
					+ String.join(" ", answers.stream().sorted().toList())));
	}

	private static String shortened(String text) {
		return Written.shortened(text, LONGEST_SHOWN);
	}

}
