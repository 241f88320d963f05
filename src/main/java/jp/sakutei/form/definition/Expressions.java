package jp.sakutei.form.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import camundajar.impl.scala.Product;
import jp.sakutei.common.BusinessClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

import org.springframework.stereotype.Component;

/** FEEL in form files. {@code today()} follows business time. */
@Component
public class Expressions {

	private final FeelEngineApi feel;

	public Expressions(BusinessClock clock) {
		feel = FeelEngineBuilder.forJava().withClock(() -> clock.instant().atZone(clock.getZone())).build();
	}

	/**
	 * @param text without the leading {@code =}
	 * @throws IllegalArgumentException if it does not parse
	 */
	Expression parse(String text) {
		var parsed = feel.parseExpression(text);
		if (parsed.isFailure()) {
			throw new IllegalArgumentException(parsed.failure().message().lines().findFirst().orElse(text));
		}
		var names = new Names();
		names.readFrom(parsed.parsedExpression().expression());
		names.heads.removeAll(names.bound);
		return new Expression(feel, parsed.parsedExpression(), names.heads,
				Collections.synchronizedMap(new LastAsked()));
	}

	/**
	 * A parsed text.
	 *
	 * @param uses the names that it reads
	 */
	record Expression(FeelEngineApi feel, ParsedExpression parsed, Set<String> uses,
			Map<List<Object>, Optional<Object>> lastAsked) implements Setting {

		/**
		 * A page asks the same several times; FEEL builds its functions anew each time.
		 */
		@Override
		public Object in(Map<String, Object> names) {

			var asked = new ArrayList<Object>(uses.size() + 1);
			asked.add(names.get("today"));
			uses.forEach((name) -> asked.add(names.get(name)));
			var known = lastAsked.get(asked);
			if (known == null) {
				var result = feel.evaluate(parsed, names);
				known = Optional.ofNullable(result.isSuccess() ? result.result() : null);
				lastAsked.put(asked, known);
			}
			return known.orElse(null);
		}

		@Override
		public boolean hangsOnAnswers() {
			return !Setting.NAMES.containsAll(uses);
		}

		/** What the text speaks of that does not exist: FEEL itself would stay silent. */
		List<String> unknown(Collection<String> known) {

			var unknown = new ArrayList<>(uses);
			unknown.removeAll(known);
			unknown.addAll(unknownFunctions(known));
			return unknown;
		}

		private List<String> unknownFunctions(Collection<String> known) {
			var names = new HashMap<String, Object>();
			known.forEach((name) -> names.put(name, null));
			var missing = new ArrayList<String>();
			feel.evaluate(parsed, names).suppressedFailures().foreach((failure) -> {
				if (failure.failureType().toString().equals("NO_FUNCTION_FOUND")) {
					missing.add(failure.failureMessage());
				}
				return null;
			});
			return missing;
		}

	}

	private static final class LastAsked extends LinkedHashMap<List<Object>, Optional<Object>> {

		private static final int MOST = 200;

		private LastAsked() {
			super(16, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<List<Object>, Optional<Object>> eldest) {
			return size() > MOST;
		}

	}

	/** Walks the syntax tree for the names that an expression uses and those it binds. */
	private static final class Names {

		private final Set<String> heads = new LinkedHashSet<>();

		private final Set<String> bound = new LinkedHashSet<>(List.of("item", "partial"));

		private void readFrom(Object part) {

			if (part instanceof camundajar.impl.scala.collection.Iterable<?> parts) {
				parts.foreach((each) -> {
					readFrom(each);
					return null;
				});
			}
			else if (part instanceof Product product) {
				read(product);
			}
		}

		private void read(Product product) {
			switch (product.productPrefix()) {
				case "Ref" -> heads.add(firstOf(product.productElement(0)));
				case "FunctionDefinition" -> bindAll(product.productElement(0));
				case "Tuple2" -> bind(product.productElement(0));
				default -> {
				}
			}
			product.productIterator().foreach((each) -> {
				readFrom(each);
				return null;
			});
		}

		private void bindAll(Object names) {
			((camundajar.impl.scala.collection.Iterable<?>) names).foreach((name) -> {
				bind(name);
				return null;
			});
		}

		private void bind(Object name) {
			if (name instanceof String text) {
				bound.add(text);
			}
		}

		private static String firstOf(Object names) {
			return (String) ((camundajar.impl.scala.collection.Iterable<?>) names).head();
		}

	}

}
