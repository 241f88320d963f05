package jp.sakutei.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.Written;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;

/**
 * A list of a round that is narrowed by its address. Each list is a bean of the module
 * that shows it.
 *
 * @param key its address is {@code /rounds/{round}/KEY}
 * @param parameters what it can be narrowed by, in the order of the address; all else in
 * an address is no part of a view
 * @param readers who may see it; empty: everybody who is signed in
 */
public record ViewedList(String key, List<String> parameters, Set<PostRole> readers) {

	/** Of one parameter; more is no choice of this list. */
	private static final int MOST_VALUES = 20;

	public boolean isFor(Actor actor) {
		return readers.isEmpty() || actor.holdsAny(readers);
	}

	/** What of it narrows the list, as an address holds it; empty where nothing does. */
	String query(Map<String, String[]> asked) {
		return parameters.stream()
			.flatMap((name) -> values(name, asked).map((value) -> name + "=" + encoded(value)))
			.collect(Collectors.joining("&"));
	}

	/** The same, to be sent once more. */
	List<Parameter> narrowing(Map<String, String[]> asked) {
		return parameters.stream()
			.flatMap((name) -> values(name, asked).map((value) -> new Parameter(name, value)))
			.toList();
	}

	private static Stream<String> values(String name, Map<String, String[]> asked) {
		return Arrays.stream(asked.getOrDefault(name, new String[0]))
			.filter((value) -> !Written.isEmpty(value))
			.map(String::strip)
			.distinct()
			.sorted()
			.limit(MOST_VALUES);
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	/** Of an address. */
	public record Parameter(String name, String value) {
	}

}
