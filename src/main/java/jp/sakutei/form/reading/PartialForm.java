package jp.sakutei.form.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormComponent.Limits;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.Setting;

/**
 * A few questions of a form that is filled in already, asked again while the rest stays
 * as it is. What is hidden by the answers stays hidden.
 */
public record PartialForm(FormDefinition form, TaskView view) {

	/** A text whose wording may be corrected: the property {@code correctable}. */
	public static boolean isCorrectable(FormComponent component) {
		return "true".equals(component.property("correctable", "")) && component.kind().isText();
	}

	/**
	 * @param filled with all answers as its values
	 */
	public static PartialForm of(FormDefinition form, TaskView filled, Predicate<FormComponent> wanted) {

		var names = new HashMap<String, Object>();
		Setting.NAMES.forEach((name) -> names.put(name, null));
		form.answering().forEach((component) -> names.put(component.key(), null));
		names.putAll(filled.context());
		filled.values().asMap().forEach((key, value) -> names.put(key, Amounts.forExpressions(value)));
		var part = new FormDefinition(form.name(), form.hash(), kept(form.components(), wanted, names));
		var values = new HashMap<>(filled.values().asMap());
		values.keySet().removeIf((key) -> part.component(key).isEmpty());
		return new PartialForm(part, filled.withValues(new FormValues(values)).withContext(names));
	}

	private static List<FormComponent> kept(List<FormComponent> components, Predicate<FormComponent> wanted,
			Map<String, Object> names) {
		return components.stream()
			.filter((component) -> !component.limits().hide().holds(names))
			.map((component) -> (component.kind() == Kind.GROUP)
					? always(component, kept(component.components(), wanted, names)) : always(component, List.of()))
			.filter((component) -> (component.kind() == Kind.GROUP) ? !component.components().isEmpty()
					: wanted.test(component))
			.toList();
	}

	private static FormComponent always(FormComponent component, List<FormComponent> inside) {
		var limits = component.limits();
		var shown = new Limits(limits.required(), Setting.NONE, limits.readonly(), limits.min(), limits.max(),
				limits.minLength(), limits.maxLength(), limits.pattern(), limits.decimalDigits(), limits.rows(),
				limits.fixedRows());
		return new FormComponent(component.id(), component.kind(), component.key(), component.label(),
				component.support(), shown, component.choices(), component.defaultValue(), component.text(),
				component.layout(), (component.kind() == Kind.GROUP) ? Map.of() : component.properties(), inside);
	}

}
