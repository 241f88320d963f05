package jp.sakutei.form;

import jp.sakutei.common.Codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as JSON, for {@code jsonb} columns. Self-describing, so that old revisions read
 * without their form: a date is {@code {"date": "2024-04-01"}}, an amount
 * {@code {"state": "ENTERED", "value": 120}}.
 */
public final class FormValuesJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private FormValuesJson() {
	}

	public static String write(FormValues values) {
		return MAPPER.writeValueAsString(plain(values.asMap()));
	}

	public static FormValues read(String json) {
		return FormValues.of(typed(MAPPER.readValue(json, Map.class)));
	}

	private static Object plain(Object value) {
		if (value instanceof Map<?, ?> map) {
			var plain = new LinkedHashMap<String, Object>();
			map.forEach((key, each) -> plain.put(key.toString(), plain(each)));
			return plain;
		}
		if (value instanceof List<?> list) {
			return list.stream().map(FormValuesJson::plain).toList();
		}
		if (value instanceof LocalDate date) {
			return Map.of("date", date.toString());
		}
		if (value instanceof Amount amount) {
			return (amount.value() == null) ? Map.of("state", amount.state().code())
					: Map.of("state", amount.state().code(), "value", amount.value());
		}
		return value;
	}

	private static Object typed(Object value) {
		if (value instanceof Map<?, ?> map) {
			if (map.size() == 1 && map.get("date") instanceof String date) {
				return LocalDate.parse(date);
			}
			if (map.get("state") instanceof String state) {
				var number = (Number) map.get("value");
				return new Amount(Codes.of(Amount.State.class, state), (number == null) ? null : number.longValue());
			}
			var typed = new LinkedHashMap<String, Object>();
			map.forEach((key, each) -> typed.put(key.toString(), typed(each)));
			return typed;
		}
		if (value instanceof List<?> list) {
			return list.stream().map(FormValuesJson::typed).toList();
		}
		if (value instanceof BigDecimal) {
			return value;
		}
		return (value instanceof Number number) ? new BigDecimal(number.toString()) : value;
	}

}
