package jp.sakutei.form;

import java.util.ArrayList;
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
 * taglist; by the name of one field ({@code sheets[0].judgement}) those of its choices
 * that are offered there
 * @param template an own Thymeleaf fragment to stand beside the form
 * ({@code sheet/aside :: aside}), or null; it sees {@code context}
 * @param sideNotes texts asked for beside fields
 * @param findings what the rules say about what was written so far
 * @param seen names what a decision on this page decides on, and comes back with it; null
 * where nothing can change meanwhile
 */
public record TaskView(String title, FormValues values, Map<String, Object> context, Map<String, List<Option>> options,
		String template, List<SideNote> sideNotes, List<FormFinding> findings, String seen) {

	public static TaskView of(String title, FormValues values) {
		return new TaskView(title, values, Map.of(), Map.of(), null, List.of(), List.of(), null);
	}

	public TaskView withValues(FormValues values) {
		return new TaskView(title, values, context, options, template, sideNotes, findings, seen);
	}

	public TaskView withContext(Map<String, Object> context) {
		return new TaskView(title, values, context, options, template, sideNotes, findings, seen);
	}

	public TaskView withOptions(Map<String, List<Option>> options) {
		return new TaskView(title, values, context, options, template, sideNotes, findings, seen);
	}

	public TaskView withTemplate(String template) {
		return new TaskView(title, values, context, options, template, sideNotes, findings, seen);
	}

	public TaskView withSideNotes(List<SideNote> sideNotes) {
		return new TaskView(title, values, context, options, template, sideNotes, findings, seen);
	}

	/** With a side note for each warning, where its reason is written. */
	public TaskView withFindings(List<FormFinding> findings) {
		var notes = new ArrayList<>(sideNotes);
		findings.stream().filter(FormFinding::isWarning).map(FormFinding::asNote).forEach(notes::add);
		return new TaskView(title, values, context, options, template, notes, findings, seen);
	}

	public TaskView withSeen(String seen) {
		return new TaskView(title, values, context, options, template, sideNotes, findings, seen);
	}

	/** A choice. */
	public record Option(String value, String label) {
	}

}
