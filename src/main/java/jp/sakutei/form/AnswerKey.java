package jp.sakutei.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where an answer stands, with the type that it has there: what Java writes under a key
 * it reads as the same.
 */
public final class AnswerKey<T> {

	private final String name;

	private final Function<Object, T> reading;

	private final Function<T, Object> writing;

	private AnswerKey(String name, Function<Object, T> reading, Function<T, Object> writing) {
		this.name = name;
		this.reading = reading;
		this.writing = writing;
	}

	public static AnswerKey<String> text(String name) {
		return new AnswerKey<>(name, (value) -> (value instanceof String text) ? text : null, (text) -> text);
	}

	public static AnswerKey<BigDecimal> number(String name) {
		return new AnswerKey<>(name, (value) -> (value instanceof BigDecimal number) ? number : null,
				(number) -> number);
	}

	public static AnswerKey<LocalDate> date(String name) {
		return new AnswerKey<>(name, (value) -> (value instanceof LocalDate date) ? date : null, (date) -> date);
	}

	/** One text is a list of one: a question may come to take more. */
	public static AnswerKey<List<String>> texts(String name) {
		return new AnswerKey<>(name, AnswerKey::readTexts, List::copyOf);
	}

	public static AnswerKey<List<FormValues>> rows(String name) {
		return new AnswerKey<>(name, AnswerKey::readRows, (rows) -> rows.stream().map(FormValues::asMap).toList());
	}

	/** In thousand yen by year code (R6) and source code (national). */
	public static AnswerKey<Map<String, Map<String, Amount>>> amounts(String name) {
		return new AnswerKey<>(name, AnswerKey::readAmounts, (amounts) -> amounts);
	}

	/** A text for each year, by its code. */
	public static AnswerKey<Map<String, String>> textByYear(String name) {
		return new AnswerKey<>(name, (value) -> readMap(value, String.class), (texts) -> texts);
	}

	public String name() {
		return name;
	}

	Optional<T> read(Object value) {
		return Optional.ofNullable((value == null) ? null : reading.apply(value));
	}

	Object plain(T value) {
		return writing.apply(value);
	}

	private static List<String> readTexts(Object value) {
		if (value instanceof String text) {
			return List.of(text);
		}
		return readList(value, String.class);
	}

	private static List<FormValues> readRows(Object value) {
		var rows = readList(value, Map.class);
		return (rows == null) ? null : rows.stream().map(FormValues::of).toList();
	}

	private static Map<String, Map<String, Amount>> readAmounts(Object value) {
		if (!(value instanceof Map<?, ?> years)) {
			return null;
		}
		var amounts = new LinkedHashMap<String, Map<String, Amount>>();
		for (var year : years.entrySet()) {
			var sources = readMap(year.getValue(), Amount.class);
			if (sources == null) {
				return null;
			}
			amounts.put(year.getKey().toString(), sources);
		}
		return amounts;
	}

	private static <E> List<E> readList(Object value, Class<E> type) {
		return (value instanceof List<?> list && list.stream().allMatch(type::isInstance))
				? list.stream().map(type::cast).toList() : null;
	}

	private static <E> Map<String, E> readMap(Object value, Class<E> type) {
		if (!(value instanceof Map<?, ?> map) || !map.values().stream().allMatch(type::isInstance)) {
			return null;
		}
		var read = new LinkedHashMap<String, E>();
		map.forEach((key, each) -> read.put(key.toString(), type.cast(each)));
		return read;
	}

}
