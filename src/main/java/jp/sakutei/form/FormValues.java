package jp.sakutei.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jp.sakutei.common.Searched;
import jp.sakutei.form.reading.Amounts;

/**
 * Typed answers by field key. Types by component: textfield, textarea, select, radio
 * String; number BigDecimal; checkbox Boolean; checklist, taglist List of String;
 * datetime LocalDate; dynamiclist List of Map by the same rules. An empty answer is
 * absent.
 * <p>
 * Typed parts are groups with the property {@code part}; the property {@code key} names
 * the answer:
 * <ul>
 * <li>{@code amounts}: Map of year code (R6) to Map of source code to {@link Amount}; the
 * property {@code sources} lists the sources as {@code code=label,…}; the years are those
 * of the plan ({@code years} in the page's context, a List of year codes).</li>
 * <li>{@code indicators}: List of Map; the group's components are the columns; one with
 * the property {@code perYear} stands once for each year, with the year code behind its
 * key ({@code targetR6}); the property {@code minRows} says how many rows there are at
 * least.</li>
 * <li>{@code schedule}: List of Map, one row for each year with the key {@code year}; the
 * group's components are the columns.</li>
 * </ul>
 * Texts of {@link SideNote}s stand under {@code notes}, by their ids.
 */
public record FormValues(Map<String, Object> asMap) {

	public FormValues {
		asMap = new LinkedHashMap<>(asMap);
		asMap.values().removeIf(Objects::isNull);
		asMap.forEach(AnswerType::require);
	}

	public static FormValues none() {
		return new FormValues(Map.of());
	}

	/** What stands in a map; nothing where it is none. */
	public static FormValues of(Object map) {
		var values = new LinkedHashMap<String, Object>();
		if (map instanceof Map<?, ?> answers) {
			answers.forEach((key, value) -> values.put(key.toString(), value));
		}
		return new FormValues(values);
	}

	public FormValues with(String key, Object value) {
		var copy = new LinkedHashMap<>(asMap);
		if (value == null) {
			copy.remove(key);
		}
		else {
			copy.put(key, value);
		}
		return new FormValues(copy);
	}

	/** An empty text is no answer. */
	public <T> FormValues with(AnswerKey<T> key, T value) {
		return with(key.name(), (value == null || "".equals(value)) ? null : key.plain(value));
	}

	/**
	 * Empty where there is no answer, or one of another type: the question was another.
	 */
	public <T> Optional<T> find(AnswerKey<T> key) {
		return key.read(asMap.get(key.name()));
	}

	public boolean has(String key) {
		return asMap.containsKey(key);
	}

	/** Empty text where there is no answer. */
	public String text(String key) {
		var value = asMap.get(key);
		return (value == null) ? "" : value.toString();
	}

	public Optional<BigDecimal> number(String key) {
		return find(AnswerKey.number(key));
	}

	public Optional<LocalDate> date(String key) {
		return find(AnswerKey.date(key));
	}

	public boolean checked(String key) {
		return Boolean.TRUE.equals(asMap.get(key));
	}

	/** One text is a list of one. */
	public List<String> texts(String key) {
		return find(AnswerKey.texts(key)).orElse(List.of());
	}

	/** What was written beside a field; empty text where nothing was. */
	public String note(String id) {
		return (asMap.get(SideNote.KEY) instanceof Map<?, ?> notes && notes.get(id) instanceof String text) ? text : "";
	}

	/** Every text among the answers, to be searched. */
	public String searched() {
		var texts = new ArrayList<String>();
		collect(asMap, texts);
		return Searched.kept(String.join(Searched.BETWEEN, texts));
	}

	private static void collect(Object answer, List<String> texts) {
		if (answer instanceof Map<?, ?> map) {
			map.values().forEach((each) -> collect(each, texts));
		}
		else if (answer instanceof List<?> list) {
			list.forEach((each) -> collect(each, texts));
		}
		else if (answer instanceof String || answer instanceof LocalDate) {
			texts.add(answer.toString());
		}
	}

	/** The rows of a dynamic list, of the indicators or of the schedule. */
	public List<FormValues> rows(String key) {
		return find(AnswerKey.rows(key)).orElse(List.of());
	}

	/** Amounts in thousand yen by year code (R6) and source code (national). */
	public Map<String, Map<String, Amount>> amounts(String key) {
		return find(AnswerKey.amounts(key)).orElse(Map.of());
	}

}
