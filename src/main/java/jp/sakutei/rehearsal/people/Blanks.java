package jp.sakutei.rehearsal.people;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;

/**
 * Fills in what a form demands and a script does not know: a city may ask more than the
 * delivered forms.
 */
final class Blanks {

	private static final String TEXT = "（見本）予行演習で記入";

	private Blanks() {
	}

	static FormValues filled(FormDefinition form, TaskView view, FormValues values, Day day) {
		return new FormValues(filled(form.answering().toList(), view, values.asMap(), day)).with("confirmed",
				form.blocksToConfirm());
	}

	private static Map<String, Object> filled(List<FormComponent> components, TaskView view, Map<String, Object> values,
			Day day) {

		var filled = new LinkedHashMap<>(values);
		for (var component : components) {
			if (component.kind().hasRows() && filled.get(component.key()) instanceof List<?>) {
				var rows = new FormValues(filled).rows(component.key());
				filled.put(component.key(),
						rows.stream().map((row) -> filled(component.components(), view, row.asMap(), day)).toList());
			}
			else if (component.limits().required() && isBlank(filled.get(component.key()))) {
				filled.put(component.key(), answer(component, view, day));
			}
		}
		return filled;
	}

	private static boolean isBlank(Object value) {
		return value == null || value.equals("") || value.equals(List.of());
	}

	private static Object answer(FormComponent component, TaskView view, Day day) {
		var kind = component.kind();
		if (kind.isChoice()) {
			var options = component.options(view);
			var first = options.isEmpty() ? null : options.get(0).value();
			return kind.hasManyAnswers() && first != null ? List.of(first) : first;
		}
		return switch (kind) {
			case NUMBER -> BigDecimal.ONE;
			case CHECKBOX -> Boolean.TRUE;
			case DATETIME -> day.date();
			default -> (kind == Kind.TEXTFIELD || kind == Kind.TEXTAREA) ? TEXT : null;
		};
	}

}
