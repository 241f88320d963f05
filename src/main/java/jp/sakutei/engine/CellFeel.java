package jp.sakutei.engine;

import java.util.HashMap;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.RecentlyUsed;
import jp.sakutei.feel.BoundedFeel;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** The FEEL of decision tables, within its bounds; each text is read once. */
final class CellFeel implements FeelEngine {

	private static final int MOST = 2_000;

	/** Where FEEL looks for the name of the column's value. */
	private static final String INPUT = "inputVariableName";

	private final BoundedFeel feel;

	private final Map<String, BoundedFeel.Parsed> expressions = RecentlyUsed.atMost(MOST);

	private final Map<String, BoundedFeel.Parsed> cells = RecentlyUsed.atMost(MOST);

	CellFeel(BusinessClock clock) {
		this.feel = new BoundedFeel(() -> clock.instant().atZone(clock.getZone()));
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T evaluateSimpleExpression(String text, VariableContext facts) {
		return (T) expressions.computeIfAbsent(text, feel::expression).in(known(facts));
	}

	@Override
	public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext facts) {
		var names = known(facts);
		names.put(INPUT, input);
		return Boolean.TRUE.equals(cells.computeIfAbsent(text, feel::unaryTests).in(names));
	}

	private static Map<String, Object> known(VariableContext facts) {
		var names = new HashMap<String, Object>();
		facts.keySet().forEach((name) -> names.put(name, facts.resolve(name).getValue()));
		return names;
	}

}
