package jp.sakutei.form.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.AnswerKey;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;

/** Typed values as the texts that a person would have typed: what a form opens with. */
final class InitialValues {

	private static final String VALUE = "value";

	private final TaskView view;

	private final Map<String, List<String>> texts = new LinkedHashMap<>();

	private InitialValues(TaskView view) {
		this.view = view;
	}

	static RawForm of(FormDefinition form, TaskView view) {
		var initial = new InitialValues(view);
		form.answering().forEach((component) -> initial.put(component, "", view.values().asMap()));
		if (view.values().asMap().get(SideNote.KEY) instanceof Map<?, ?> notes) {
			notes.forEach((id, text) -> initial.texts.put(SideNote.PREFIX + id, List.of(text.toString())));
		}
		if (view.values().asMap().get(FormDefinition.CONFIRMED) instanceof List<?> blocks) {
			blocks.forEach((id) -> initial.texts.put(FormDefinition.CONFIRMED + "." + id, List.of("true")));
		}
		return new RawForm(initial.texts).withRowIds("");
	}

	private void put(FormComponent component, String prefix, Map<String, Object> values) {

		var name = prefix + component.key();
		var value = values.get(component.key());
		if (component.kind() == Kind.AMOUNTS) {
			putAmounts(name, value);
		}
		else if (component.kind().hasRows()) {
			putRows(component, name, value);
		}
		else {
			putTexts(name, values.containsKey(component.key()) ? value : component.defaultValue());
		}
	}

	private void putTexts(String name, Object value) {
		if (value instanceof List<?> many) {
			texts.put(name, many.stream().map(String::valueOf).toList());
		}
		else if (value instanceof BigDecimal number) {
			texts.put(name, List.of(number.toPlainString()));
		}
		else if (value != null && !Boolean.FALSE.equals(value)) {
			texts.put(name, List.of(value.toString()));
		}
	}

	private void putAmounts(String name, Object value) {
		answer(value).amounts(VALUE)
			.forEach((year, sources) -> sources.forEach(
					(source, amount) -> texts.put(name + "." + year + "." + source, List.of(AmountText.of(amount)))));
	}

	private void putRows(FormComponent list, String name, Object value) {

		var rows = rowsOf(list, value);
		texts.put(name + "[]", List.of(String.valueOf(rows.size())));
		for (var index = 0; index < rows.size(); index++) {
			var prefix = name + "[" + index + "].";
			var row = rows.get(index);
			list.rowComponents(view)
				.stream()
				.flatMap(FormComponent::answering)
				.forEach((component) -> put(component, prefix, row));
		}
	}

	private List<Map<String, Object>> rowsOf(FormComponent list, Object value) {

		var given = answer(value).find(AnswerKey.rows(VALUE))
			.map((rows) -> rows.stream().map(FormValues::asMap).toList())
			.orElse(null);
		if (list.kind() == Kind.SCHEDULE) {
			return list.years(view).stream().map((year) -> rowOf(year.value(), given)).toList();
		}
		if (given != null) {
			return given;
		}
		var blank = new ArrayList<Map<String, Object>>();
		for (var index = 0; index < list.limits().rows(); index++) {
			blank.add(Map.of());
		}
		return blank;
	}

	private static FormValues answer(Object value) {
		return FormValues.none().with(VALUE, value);
	}

	private Map<String, Object> rowOf(String year, List<Map<String, Object>> given) {
		return (given == null) ? Map.of()
				: given.stream().filter((row) -> year.equals(row.get("year"))).findFirst().orElse(Map.of());
	}

}
