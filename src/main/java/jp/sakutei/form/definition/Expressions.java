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
import jp.sakutei.common.Stoppable;
import jp.sakutei.feel.BoundedFeel;

import org.springframework.stereotype.Component;

/** FEEL in form files. {@code today()} follows business time. */
@Component
public class Expressions {

	private static final int MOST = 200;

	private final BoundedFeel feel;

	public Expressions(BusinessClock clock) {
		feel = new BoundedFeel(() -> clock.instant().atZone(clock.getZone()));
	}

	/**
	 * @param text without the leading {@code =}
	 * @throws IllegalArgumentException if it does not parse, or goes beyond its bounds
	 */
	Expression parse(String text) {
		return new Expression(feel.expression(text), RecentlyUsed.atMost(MOST));
	}

	/** A parsed text. */
	record Expression(BoundedFeel.Parsed parsed, Map<List<Object>, Optional<Object>> lastAsked) implements Setting {

		/**
		 * A page asks the same several times; FEEL builds its functions anew each time.
		 */
		@Override
		public Object in(Map<String, Object> names) {

			var asked = new ArrayList<Object>(uses().size() + 1);
			asked.add(names.get("today"));
			uses().forEach((name) -> asked.add(names.get(name)));
			var known = lastAsked.get(asked);
			if (known == null) {
				try {
					known = Optional.ofNullable(answer(names));
				}
				catch (Stoppable.Stopped ex) {
					// not remembered: with a free place it may come to an answer
					return null;
				}
				lastAsked.put(asked, known);
			}
			return known.orElse(null);
		}

		/** Null where it comes to nothing. */
		private Object answer(Map<String, Object> names) {
			try {
				return parsed.in(names);
			}
			catch (BoundedFeel.UnusableFeel ex) {
				return null;
			}
		}

		/** The names that it reads. */
		Set<String> uses() {
			return parsed.uses();
		}

		@Override
		public boolean hangsOnAnswers() {
			return !Setting.NAMES.containsAll(uses());
		}

		/** What the text speaks of that does not exist: FEEL itself would stay silent. */
		List<String> unknown(Collection<String> known) {

			var unknown = new ArrayList<>(uses());
			unknown.removeAll(known);
			unknown.addAll(unknownFunctions(known));
			return unknown;
		}

		private List<String> unknownFunctions(Collection<String> known) {
			var names = new HashMap<String, Object>();
			known.forEach((name) -> names.put(name, null));
			return parsed.missingFunctions(names);
		}

	}

}
