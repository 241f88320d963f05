package jp.sakutei.feel;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import jp.sakutei.common.Stoppable;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * FEEL that others wrote, in forms and decision tables: what could fill the memory or
 * never end is refused when it is read, the rest has its time.
 */
public final class BoundedFeel {

	private static final Duration MOST = Duration.ofSeconds(2);

	private final FeelEngineApi feel;

	public BoundedFeel(Supplier<ZonedDateTime> now) {
		feel = FeelEngineBuilder.forJava().withClock(now::get).build();
	}

	/**
	 * @throws UnusableFeel if it does not parse, or goes beyond its bounds
	 */
	public Parsed expression(String text) {
		return parsed(text, feel::parseExpression);
	}

	/**
	 * A cell: {@code > 3, "word", not(null)}.
	 * @throws UnusableFeel if it does not parse, or goes beyond its bounds
	 */
	public Parsed unaryTests(String text) {
		return parsed(text, feel::parseUnaryTests);
	}

	private Parsed parsed(String text, Function<String, ParseResult> parser) {
		FeelBounds.ofText(text);
		var parsed = parser.apply(text);
		if (parsed.isFailure()) {
			throw new UnusableFeel("式として読めません", parsed.failure().message().lines().findFirst().orElse(text));
		}
		var tree = parsed.parsedExpression();
		return new Parsed(this, tree, FeelNames.of(tree.expression()), FeelBounds.ofTree(tree.expression()));
	}

	private EvaluationResult evaluate(Parsed asked, Map<String, Object> facts) {
		var context = new Facts(facts);
		return asked.loops ? Stoppable.within(MOST, () -> feel.evaluate(asked.tree, context))
				: feel.evaluate(asked.tree, context);
	}

	/** A text within its bounds. */
	public static final class Parsed {

		private final BoundedFeel feel;

		private final ParsedExpression tree;

		private final Set<String> uses;

		private final boolean loops;

		private Parsed(BoundedFeel feel, ParsedExpression tree, Set<String> uses, boolean loops) {
			this.feel = feel;
			this.tree = tree;
			this.uses = uses;
			this.loops = loops;
		}

		/** The names that it reads. */
		public Set<String> uses() {
			return uses;
		}

		/** What it reads of one name. */
		public Set<String> membersOf(String head) {
			return FeelNames.membersOf(head, tree.expression());
		}

		/** What it calls that does not exist, in the engine's words. */
		public List<String> missingFunctions(Map<String, Object> facts) {
			return FeelNames.missingFunctions(feel.evaluate(this, facts));
		}

		/**
		 * What it comes to.
		 * @throws UnusableFeel where it comes to nothing
		 * @throws Stoppable.Stopped where it comes to no end
		 */
		public Object in(Map<String, Object> facts) {
			var result = feel.evaluate(this, facts);
			if (result.isFailure()) {
				throw new UnusableFeel("計算できません", result.failure().message());
			}
			return result.result();
		}

	}

	/** A text that cannot be used, with the reason in words. */
	public static final class UnusableFeel extends IllegalArgumentException {

		private static final long serialVersionUID = 1;

		private final String reason;

		UnusableFeel(String reason, String detail) {
			super(reason + (detail.isEmpty() ? "" : "（" + detail + "）"));
			this.reason = reason;
		}

		/** Behind the text: 「…」が. */
		public String reason() {
			return reason;
		}

	}

	/** Facts, and patterns that end. */
	private static final class Facts extends CustomContext {

		private final VariableProvider facts;

		private Facts(Map<String, Object> facts) {
			this.facts = new VariableProvider.StaticVariableProvider(
					camundajar.impl.scala.collection.immutable.Map.from(CollectionConverters.asScala(facts)));
		}

		@Override
		public VariableProvider variableProvider() {
			return facts;
		}

		@Override
		public FunctionProvider functionProvider() {
			return LinearPatterns.FUNCTIONS;
		}

	}

}
