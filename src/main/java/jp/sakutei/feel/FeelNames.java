package jp.sakutei.feel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import org.camunda.feel.api.EvaluationResult;

/**
 * Walks a parsed text for the names that it reads: FEEL is silent where one does not
 * exist.
 */
public final class FeelNames {

	private final Set<String> heads = new LinkedHashSet<>();

	/** Names with what is read of them: answers, purpose. */
	private final Set<List<String>> paths = new LinkedHashSet<>();

	private final Set<String> bound = new LinkedHashSet<>(List.of("item", "partial"));

	private FeelNames() {
	}

	/**
	 * The names that a text reads from outside, in its order.
	 * @param expression of the syntax tree
	 */
	public static Set<String> of(Object expression) {
		var names = new FeelNames();
		names.readFrom(expression);
		names.heads.removeAll(names.bound);
		return names.heads;
	}

	/**
	 * What a text reads of one name: {@code answers.purpose} reads purpose of answers.
	 */
	public static Set<String> membersOf(String head, Object expression) {
		var names = new FeelNames();
		names.readFrom(expression);
		var members = new LinkedHashSet<String>();
		names.paths.stream()
			.filter((path) -> path.size() > 1 && path.get(0).equals(head))
			.forEach((path) -> members.add(path.get(1)));
		return members;
	}

	/**
	 * What an evaluation called that does not exist, in the engine's words.
	 */
	public static List<String> missingFunctions(EvaluationResult result) {
		var missing = new ArrayList<String>();
		result.suppressedFailures().foreach((failure) -> {
			if (failure.failureType().toString().equals("NO_FUNCTION_FOUND")) {
				missing.add(failure.failureMessage());
			}
			return null;
		});
		return missing;
	}

	private void readFrom(Object part) {
		if (part instanceof Iterable<?> parts) {
			parts.foreach((each) -> {
				readFrom(each);
				return null;
			});
		}
		else if (part instanceof Product product) {
			switch (product.productPrefix()) {
				case "Ref" -> refer((Iterable<?>) product.productElement(0));
				case "FunctionDefinition" -> ((Iterable<?>) product.productElement(0)).foreach((name) -> bind(name));
				case "Tuple2" -> bind(product.productElement(0));
				default -> {
				}
			}
			product.productIterator().foreach((each) -> {
				readFrom(each);
				return null;
			});
		}
	}

	private void refer(Iterable<?> names) {
		var path = new ArrayList<String>();
		names.foreach((name) -> path.add((String) name));
		heads.add(path.get(0));
		paths.add(path);
	}

	private Object bind(Object name) {
		if (name instanceof String text) {
			bound.add(text);
		}
		return null;
	}

}
