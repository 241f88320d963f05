package jp.sakutei.form.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormError;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormComponent.Kind;

/**
 * What a table must not leave out, though each of its fields may be empty: the property
 * {@code demands} names keys, one of which has to be answered in each row, in a schedule
 * in any. The property {@code unless} names answers with which nothing is demanded:
 * {@code kind=完了 廃止}.
 */
final class Demands {

	private Demands() {
	}

	static List<FormError> missing(FormNode list, List<Map<String, Object>> rows, Map<String, Object> names) {

		var table = list.component();
		var keys = List.of(table.property("demands", "").split("\\s+"));
		if (keys.contains("") || isReleased(table, names)) {
			return List.of();
		}
		var what = table.components()
			.stream()
			.filter((each) -> each.key().equals(keys.get(0)))
			.map(FormComponent::label)
			.findFirst()
			.orElse("");
		if (table.kind() == Kind.SCHEDULE) {
			return rows.stream().anyMatch((row) -> answers(row, keys)) ? List.of()
					: List.of(new FormError(list.name(), table.label() + "の" + what + "を、どれか一つの年度には入力してください。"));
		}
		var errors = new ArrayList<FormError>();
		for (int index = 0; index < rows.size(); index++) {
			if (!answers(rows.get(index), keys)) {
				errors.add(new FormError(list.name(),
						table.label() + "の" + (index + 1) + "行目の" + what + "を、どれか一つの年度には入力してください。"));
			}
		}
		return errors;
	}

	private static boolean isReleased(FormComponent table, Map<String, Object> names) {
		var parts = table.property("unless", "").split("=", 2);
		return parts.length == 2 && names.get(parts[0]) instanceof String answer
				&& Arrays.asList(parts[1].split("\\s+")).contains(answer);
	}

	/** Also by a key of which each year has its own. */
	private static boolean answers(Map<String, Object> row, List<String> keys) {
		return row.keySet()
			.stream()
			.anyMatch((key) -> keys.stream().anyMatch((each) -> key.matches(each + "([MTSHR]\\d+)?")));
	}

}
