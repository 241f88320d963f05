package jp.sakutei.engine;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jp.sakutei.common.RecentlyUsed;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Remembers what the cells of decision tables came to. FEEL reads a cell's text and
 * builds its functions anew for each value (1.19: half a millisecond), while most cells
 * are plain words and numbers that come to the same for the same value. A cell that names
 * anything but its own value is always asked anew.
 */
final class RememberedCells implements FeelEngine {

	private static final int MOST = 20_000;

	private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

	/**
	 * Words, numbers and signs, once the quoted texts are out: no names, no functions.
	 */
	private static final Pattern PLAIN = Pattern.compile("(?:[\\d\\s.,<>=\\-\\[\\]()]|true|false|null|not)*");

	private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

	private final FeelEngine feel;

	private final Map<Object, Object> remembered = RecentlyUsed.atMost(MOST);

	RememberedCells(FeelEngine feel) {
		this.feel = feel;
	}

	@Override
	public <T> T evaluateSimpleExpression(String text, VariableContext facts) {

		if (NAME.matcher(text).matches() && facts.containsVariable(text)) {
			@SuppressWarnings("unchecked")
			var fact = (T) facts.resolve(text).getValue();
			return fact;
		}
		if (!isPlain(text)) {
			return feel.evaluateSimpleExpression(text, facts);
		}
		@SuppressWarnings("unchecked")
		var literal = (T) remember(text, () -> feel.evaluateSimpleExpression(text, facts));
		return literal;
	}

	@Override
	public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext facts) {

		if (!isPlain(text)) {
			return feel.evaluateSimpleUnaryTests(text, input, facts);
		}
		var value = facts.containsVariable(input) ? facts.resolve(input).getValue() : null;
		return (boolean) remember(new Cell(text, value), () -> feel.evaluateSimpleUnaryTests(text, input, facts));
	}

	private Object remember(Object question, Supplier<Object> answer) {
		var known = remembered.get(question);
		if (known == null) {
			known = answer.get();
			if (known != null) {
				remembered.put(question, known);
			}
		}
		return known;
	}

	static boolean isPlain(String text) {
		return PLAIN.matcher(QUOTED.matcher(text).replaceAll("")).matches();
	}

	private record Cell(String text, Object value) {
	}

}
