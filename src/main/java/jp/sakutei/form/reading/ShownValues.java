package jp.sakutei.form.reading;

import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormDefinition;

/**
 * Values that a form only shows. They are known before anything is read, so that a field
 * may hide by its own text.
 */
final class ShownValues {

	private ShownValues() {
	}

	static Map<String, Object> of(FormDefinition form, TaskView view) {
		var values = view.values().asMap();
		var shown = new LinkedHashMap<String, Object>();
		form.answering()
			.filter((component) -> values.get(component.key()) != null
					&& !component.limits().readonly().hangsOnAnswers() && component.limits().readonly().holds(Map.of()))
			.forEach((component) -> shown.put(component.key(), Amounts.forExpressions(values.get(component.key()))));
		return shown;
	}

}
