package jp.sakutei.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jp.sakutei.common.CityFileCheck;
import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.common.Faults;
import org.camunda.bpm.dmn.engine.DmnEngine;

import org.springframework.stereotype.Component;

/** A broken cell would be noticed only when a sheet meets it. */
@Component
class RuleFilesCheck implements CityFileCheck {

	private static final String FOLDER = "rules";

	private static final String ENDING = ".dmn";

	/** How a fault begins that is about one rule. */
	private static final Pattern RULE = Pattern.compile("規則 ([\\w-]+)：.*");

	private final ConfigDirectory files;

	private final DmnEngine engine;

	private final List<RuleScope> scopes;

	private final List<PlainTable> plain;

	RuleFilesCheck(ConfigDirectory files, DmnEngine engine, List<RuleScope> scopes, List<PlainTable> plain) {
		this.files = files;
		this.engine = engine;
		this.scopes = scopes;
		this.plain = plain;
	}

	@Override
	public void check(Faults faults) {
		var known = new TreeSet<String>();
		scopes.forEach(
				(scope) -> table(scope.table(), known, faults, (content) -> TableLint.faults(scope, content, engine)));
		plain.forEach(
				(table) -> table(table.table(), known, faults, (content) -> TableLint.faults(table, content, engine)));
		files.own(FOLDER)
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach(
					(name) -> faults.add(FOLDER + "/" + name, 0, 0, "この名前の判定表は使いません。使う判定表：" + String.join("、", known)));
	}

	private void table(String name, TreeSet<String> known, Faults faults, Lint lint) {
		known.add(name + ENDING);
		var file = FOLDER + "/" + name + ENDING;
		var content = files.read(file);
		var text = new String(content, StandardCharsets.UTF_8);
		lint.faults(content).forEach((fault) -> faults.add(file, line(text, fault), 0, fault));
	}

	private static int line(String text, String fault) {
		var rule = RULE.matcher(fault);
		return rule.matches() ? Faults.lineOf(text, "\"" + rule.group(1) + "\"") : 0;
	}

	private interface Lint {

		List<String> faults(byte[] content);

	}

}
