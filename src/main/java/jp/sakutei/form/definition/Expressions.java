package jp.sakutei.form.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.RecentlyUsed;
import jp.sakutei.feel.FeelNames;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

import org.springframework.stereotype.Component;

/** FEEL in form files. {@code today()} follows business time. */
@Component
public class Expressions {

	private static final int MOST = 200;

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
		return new Expression(feel, parsed.parsedExpression(), FeelNames.of(parsed.parsedExpression().expression()),
				RecentlyUsed.atMost(MOST));
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
			return FeelNames.missingFunctions(feel.evaluate(parsed, names));
		}

	}

}
