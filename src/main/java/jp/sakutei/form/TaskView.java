package jp.sakutei.form;

import java.util.List;
import java.util.Map;

/**
 * What a task's page opens with.
 *
 * @param title what the task is about: 「見本事業 042（道路）」
 * @param values initial values by key, where there is no draft yet
 * @param context further names for the form's expressions ({@code previous},
 * {@code policy}, {@code frame}); {@code today} is always there
 * @param options choices by the {@code valuesKey} of a select, radio, checklist or
 * taglist
 * @param template an own Thymeleaf fragment to stand beside the form
 * ({@code projectsheet/aside :: aside}), or null; it sees {@code context}
 */
public record TaskView(String title, FormValues values, Map<String, Object> context, Map<String, List<Option>> options,
		String template) {

	public static TaskView of(String title, FormValues values) {
		return new TaskView(title, values, Map.of(), Map.of(), null);
	}

	public TaskView withValues(FormValues values) {
		return new TaskView(title, values, context, options, template);
	}

	public TaskView withContext(Map<String, Object> context) {
		return new TaskView(title, values, context, options, template);
	}

	public TaskView withOptions(Map<String, List<Option>> options) {
		return new TaskView(title, values, context, options, template);
	}

	public TaskView withTemplate(String template) {
		return new TaskView(title, values, context, options, template);
	}

	/** A choice. */
	public record Option(String value, String label) {
	}

}
