package jp.sakutei.feel;

import java.math.BigDecimal;
import java.util.Set;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import jp.sakutei.feel.BoundedFeel.UnusableFeel;

/**
 * What a text of FEEL may not hold. A length and a depth; functions of which the answer
 * is about as large as what they are given; loops over lists, but few in one another.
 */
final class FeelBounds {

	private static final int LONGEST = 2_000;

	private static final int DEEPEST = 50;

	private static final int MOST_STEPS = 100;

	private static final int MOST_LOOPS = 2;

	private static final int MOST_DIGITS = 20;

	/** Loops, each with the number of lists that it goes through. */
	private static final Set<String> LOOPS = Set.of("For", "SomeItem", "EveryItem");

	/** What other texts build without end: own functions, powers, texts of texts. */
	private static final Set<String> REFUSED = Set.of("FunctionDefinition", "JavaFunctionInvocation",
			"QualifiedFunctionInvocation", "ConstContext", "Exponentiation");

	private static final Set<String> FUNCTIONS = Set.of("not", "is defined", "get or else", "is blank", "contains",
			"starts with", "ends with", "matches", "string length", "substring", "substring before", "substring after",
			"upper case", "lower case", "trim", "string", "number", "abs", "floor", "ceiling", "modulo", "odd", "even",
			"count", "sum", "min", "max", "mean", "median", "all", "and", "any", "or", "list contains", "append",
			"concatenate", "index of", "distinct values", "duplicate values", "date", "time", "date and time",
			"duration", "years and months duration", "today", "now", "year", "month", "day of week", "day of year",
			"week of year", "month of year", "last day of month", "before", "after", "includes", "during");

	/** With the number of digits that is asked for. */
	private static final Set<String> ROUNDING = Set.of("decimal", "round up", "round down", "round half up",
			"round half down");

	private boolean loops;

	private FeelBounds() {
	}

	static void ofText(String text) {

		var depth = 0;
		var quoted = false;
		for (var index = 0; index < text.length(); index++) {
			var character = text.charAt(index);
			if (quoted && character == '\\') {
				index++;
			}
			else if (character == '"') {
				quoted = !quoted;
			}
			else if (!quoted && "([{".indexOf(character) >= 0 && ++depth > DEEPEST) {
				throw new UnusableFeel("深すぎます。かっこの入れ子は%d段までにしてください".formatted(DEEPEST), "");
			}
			else if (!quoted && ")]}".indexOf(character) >= 0) {
				depth--;
			}
		}
		if (text.length() > LONGEST) {
			throw new UnusableFeel("長すぎます。%,d文字までにしてください".formatted(LONGEST), "");
		}
	}

	/**
	 * @return whether it goes through lists
	 */
	static boolean ofTree(Object expression) {
		var bounds = new FeelBounds();
		bounds.hold(expression, 0);
		return bounds.loops;
	}

	private void hold(Object part, int around) {

		if (part instanceof Iterable<?> parts) {
			parts.foreach((each) -> {
				hold(each, around);
				return null;
			});
		}
		else if (part instanceof Product product) {
			var inside = around + loops(product);
			if (inside > MOST_LOOPS) {
				throw new UnusableFeel("繰返しが重なりすぎています。%d重までにしてください".formatted(MOST_LOOPS), "");
			}
			loops |= inside > 0;
			refuse(product);
			product.productIterator().foreach((each) -> {
				hold(each, inside);
				return null;
			});
		}
	}

	private static int loops(Product part) {
		if (LOOPS.contains(part.productPrefix())) {
			return ((Iterable<?>) part.productElement(0)).size();
		}
		return part.productPrefix().equals("Filter") ? 1 : 0;
	}

	private static void refuse(Product part) {

		if (REFUSED.contains(part.productPrefix())) {
			throw new UnusableFeel("使えない書き方を含みます（関数の定義、べき乗、{ } は使えません）", "");
		}
		switch (part.productPrefix()) {
			case "Ref" -> {
				if (part.productElement(0).toString().contains("partial")) {
					throw new UnusableFeel("使えない書き方を含みます（partial は使えません）", "");
				}
			}
			case "IterationContext" -> steps(number(part.productElement(0)), number(part.productElement(1)));
			case "FunctionInvocation" -> function((String) part.productElement(0), (Product) part.productElement(1));
			default -> {
			}
		}
	}

	private static void steps(BigDecimal from, BigDecimal to) {
		if (from == null || to == null || to.subtract(from).abs().compareTo(BigDecimal.valueOf(MOST_STEPS)) > 0) {
			throw new UnusableFeel("繰返しが多すぎます。範囲は、差が%d以内の二つの数で書いてください".formatted(MOST_STEPS), "");
		}
	}

	private static void function(String name, Product parameters) {

		if (!FUNCTIONS.contains(name) && !ROUNDING.contains(name)) {
			throw new UnusableFeel("使えない関数（" + name + "）を含みます", "");
		}
		if (ROUNDING.contains(name)) {
			var digits = second(parameters);
			if (digits == null || number(digits) == null
					|| number(digits).abs().compareTo(BigDecimal.valueOf(MOST_DIGITS)) > 0) {
				throw new UnusableFeel("読めません。%s の桁数は、%dまでの数で書いてください".formatted(name, MOST_DIGITS), "");
			}
		}
		if (name.equals("matches")) {
			pattern(second(parameters), parameters);
		}
	}

	private static void pattern(Object written, Product parameters) {
		if (!(written instanceof Product constant) || !constant.productPrefix().equals("ConstString")
				|| ((Iterable<?>) parameters.productElement(0)).size() != 2) {
			throw new UnusableFeel("読めません。matches の二つ目（最後）には、\" \" で囲んだ正規表現を書いてください", "");
		}
		try {
			Pattern.compile((String) constant.productElement(0));
		}
		catch (PatternSyntaxException ex) {
			throw new UnusableFeel("読めません。matches の正規表現を確かめてください", ex.getMessage());
		}
	}

	/** The second of the parameters, or null. */
	private static Object second(Product parameters) {
		return (parameters.productPrefix().equals("PositionalFunctionParameters")
				&& ((Iterable<?>) parameters.productElement(0)).size() > 1)
						? ((Iterable<?>) ((Iterable<?>) parameters.productElement(0)).drop(1)).head() : null;
	}

	/** A number that is written there, or null. */
	private static BigDecimal number(Object part) {
		if (part instanceof Product product && product.productPrefix().equals("ConstNumber")) {
			return new BigDecimal(product.productElement(0).toString());
		}
		return (part instanceof Product product && product.productPrefix().equals("ArithmeticNegation"))
				? number(product.productElement(0)) : null;
	}

}
