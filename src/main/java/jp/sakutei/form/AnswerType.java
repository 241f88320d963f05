package jp.sakutei.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an answer may be made of: what is kept as JSON reads back as the same. */
final class AnswerType {

	private AnswerType() {
	}

	/** Refuses what is no answer, with its key. */
	static void require(String key, Object value) {
		if (!isAnswer(value)) {
			throw new IllegalArgumentException(
					"no answer under '" + key + "': " + ((value == null) ? null : value.getClass().getName()));
		}
	}

	private static boolean isAnswer(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().allMatch(String.class::isInstance) || list.stream().allMatch(AnswerType::isMap);
		}
		return isSingle(value) || isMap(value);
	}

	private static boolean isSingle(Object value) {
		return value instanceof String || value instanceof BigDecimal || value instanceof Boolean
				|| value instanceof LocalDate || value instanceof Amount;
	}

	/** A row may hold the keys of questions that nobody answered. */
	private static boolean isMap(Object value) {
		return value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)
				&& map.values().stream().allMatch((each) -> each == null || isAnswer(each));
	}

}
