package jp.sakutei.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.sakutei.common.JapaneseDates;

/**
 * Words with places: {@code {name}} is the text kept under that name, {@code {day:day}} a
 * date as the city hall writes it, {@code {total:thousandYen}} an amount,
 * {@code {deed|確認}} says 確認 where nothing was kept. What stands in square brackets is
 * left out where one of its places is empty.
 */
record Wording(String words) {

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(day|thousandYen)|\\|([^}|]+))?}");

	private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");

	Set<String> keys() {
		return PLACE.matcher(words)
			.results()
			.map((place) -> place.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	String fill(Map<String, Object> data) {
		var whole = OPTIONAL.matcher(words)
			.replaceAll((part) -> Matcher.quoteReplacement(complete(part.group(1), data) ? part.group(1) : ""));
		return PLACE.matcher(whole)
			.replaceAll((place) -> Matcher
				.quoteReplacement(text(data.getOrDefault(place.group(1), place.group(3)), place.group(2))));
	}

	private static boolean complete(String part, Map<String, Object> data) {
		return new Wording(part).keys()
			.stream()
			.map(data::get)
			.map((value) -> text(value, null))
			.noneMatch(String::isEmpty);
	}

	private static String text(Object value, String format) {

		if (value == null) {
			return "";
		}
		if (value instanceof Collection<?> values) {
			return values.stream().map(Objects::toString).collect(Collectors.joining("、"));
		}
		if ("day".equals(format)) {
			return JapaneseDates.full(LocalDate.parse(value.toString()));
		}
		if ("thousandYen".equals(format)) {
			return "%,d千円".formatted(((Number) value).longValue());
		}
		return value.toString();
	}

}
