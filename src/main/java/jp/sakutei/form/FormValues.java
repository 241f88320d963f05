package jp.sakutei.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typed answers by field key. Types by component: textfield, textarea, select, radio
 * String; number BigDecimal; checkbox Boolean; checklist, taglist List of String;
 * datetime LocalDate; dynamiclist List of Map by the same rules. Typed parts: amounts Map
 * of year code to Map of source code to {@link Amount}; indicators and schedule List of
 * Map. An empty answer is absent.
 */
public record FormValues(Map<String, Object> asMap) {

	public FormValues {
		asMap = new LinkedHashMap<>(asMap);
	}

	public static FormValues none() {
		return new FormValues(Map.of());
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

	/** Empty text where there is no answer. */
	public String text(String key) {
		var value = asMap.get(key);
		return (value == null) ? "" : value.toString();
	}

	public Optional<BigDecimal> number(String key) {
		return Optional.ofNullable((BigDecimal) asMap.get(key));
	}

	public Optional<LocalDate> date(String key) {
		return Optional.ofNullable((LocalDate) asMap.get(key));
	}

	public boolean checked(String key) {
		return Boolean.TRUE.equals(asMap.get(key));
	}

	@SuppressWarnings("unchecked")
	public List<String> texts(String key) {
		return (List<String>) asMap.getOrDefault(key, List.of());
	}

	/** The rows of a dynamic list, of the indicators or of the schedule. */
	@SuppressWarnings("unchecked")
	public List<FormValues> rows(String key) {
		return ((List<Map<String, Object>>) asMap.getOrDefault(key, List.of())).stream().map(FormValues::new).toList();
	}

	/** Amounts in thousand yen by year code (R6) and source code (national). */
	@SuppressWarnings("unchecked")
	public Map<String, Map<String, Amount>> amounts(String key) {
		return (Map<String, Map<String, Amount>>) asMap.getOrDefault(key, Map.of());
	}

}
