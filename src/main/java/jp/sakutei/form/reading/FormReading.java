package jp.sakutei.form.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.form.definition.Setting;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.page.Blocks;

/**
 * A form with what was typed into it, understood: what is shown, what is locked, the
 * typed values and what stands against them. What hides depends on values and the values
 * on what is hidden, so it is read until it rests.
 */
public final class FormReading {

	/** A chain of conditions longer than this nobody understands. */
	private static final int MOST_PASSES = 10;

	private final FormDefinition form;

	private final Map<String, Object> shown;

	private final RawForm initial;

	private final RawForm raw;

	private final TaskView view;

	private final LocalDate today;

	private final Confirmations confirmations;

	/** What stands in a row of each list: worked out once, asked for in each row. */
	private final Map<FormComponent, List<FormComponent>> rowComponents = new HashMap<>();

	/** What expressions know in each row, in this pass. */
	private final Map<String, Map<String, Object>> rowNames = new HashMap<>();

	private final AnswersRead answers;

	private List<FormNode> nodes = List.of();

	private Map<String, Object> values = Map.of();

	private List<FormError> errors = List.of();

	/**
	 * @param typed what was typed, or null where the form is new
	 */
	public FormReading(FormDefinition form, RawForm typed, TaskView view, LocalDate today) {

		this.form = form;
		this.view = view;
		this.today = today;
		answers = new AnswersRead(view);
		initial = InitialValues.of(form, view);
		shown = ShownValues.of(form, view);
		raw = (typed == null) ? initial : new Alignment(form, initial).of(typed);
		confirmations = new Confirmations(initial, raw, view);
		readUntilItRests();
		put(values, FormDefinition.CONFIRMED, confirmations.ids(blocks(), false));
		put(values, FormDefinition.EDITED, confirmations.ids(blocks(), true));
		put(values, SideNote.KEY, SideNotes.read(raw, view, errors));
	}

	/** What the fields of the page hold. */
	public RawForm raw() {
		return raw;
	}

	public List<FormNode> nodes() {
		return nodes;
	}

	public Confirmations confirmations() {
		return confirmations;
	}

	/** Blocks of which somebody has to say that they were looked at. */
	public List<FormNode> blocks() {
		return nodes.stream()
			.flatMap(FormNode::visibleNodes)
			.filter((node) -> confirmations.asksFor(node.component()))
			.toList();
	}

	public FormValues values() {
		return new FormValues(values);
	}

	public List<FormError> errors() {
		return errors;
	}

	private void readUntilItRests() {
		for (var pass = 0; pass < MOST_PASSES; pass++) {
			var before = values;
			var namesBefore = visibleNames();
			var names = names(before);
			errors = new ArrayList<>();
			values = new LinkedHashMap<>();
			rowNames.clear();
			nodes = nodes(form.components(), "", names);
			nodes.forEach((node) -> read(node, values, names));
			if (values.equals(before) && visibleNames().equals(namesBefore)) {
				return;
			}
		}
	}

	/** What expressions know. */
	public Map<String, Object> names() {
		return names(values);
	}

	private List<String> visibleNames() {
		return nodes.stream().flatMap(FormNode::visibleNodes).map(FormNode::name).toList();
	}

	private Map<String, Object> names(Map<String, Object> values) {
		var names = new LinkedHashMap<String, Object>();
		form.answering().forEach((component) -> names.put(component.key(), null));
		Setting.NAMES.forEach((name) -> names.put(name, null));
		names.putAll(view.context());
		names.put("today", today);
		names.putAll(shown);
		values.forEach((key, value) -> names.put(key, Amounts.forExpressions(value)));
		return names;
	}

	private List<FormNode> nodes(List<FormComponent> components, String prefix, Map<String, Object> names) {
		return components.stream().map((component) -> node(component, prefix, names)).toList();
	}

	private FormNode node(FormComponent component, String prefix, Map<String, Object> names) {

		var name = prefix + (component.key().isEmpty() ? component.id() : component.key());
		var hidden = component.limits().hide().holds(names);
		var locked = component.limits().readonly().holds(names);
		if (!component.kind().hasRows()) {
			return new FormNode(component, name, hidden, locked, nodes(component.components(), prefix, names),
					List.of());
		}
		var rows = new ArrayList<List<FormNode>>();
		for (var index = 0; index < raw.rows(name); index++) {
			rows.add(nodes(inRow(component), name + "[" + index + "].", namesInRow(component, name, index, names)));
		}
		return new FormNode(component, name, hidden, locked, List.of(), rows);
	}

	private List<FormComponent> inRow(FormComponent list) {
		return rowComponents.computeIfAbsent(list, (each) -> each.rowComponents(view));
	}

	/** Within a row its own fields hide those of the form with the same key. */
	private Map<String, Object> namesInRow(FormComponent list, String name, int index, Map<String, Object> names) {
		return rowNames.computeIfAbsent(name + "[" + index + "].", (prefix) -> {
			var inRow = new LinkedHashMap<>(names);
			inRow(list).stream().flatMap(FormComponent::answering).forEach((component) -> {
				var cell = prefix + component.key();
				inRow.put(component.key(),
						component.kind().isInput() ? answers.of(component, cell, raw.all(cell), names).value() : null);
			});
			return inRow;
		});
	}

	private void read(FormNode node, Map<String, Object> into, Map<String, Object> names) {

		if (node.hidden()) {
			return;
		}
		readAnswers(node, into, names);
		if (confirmations.asksFor(node.component()) && !confirmations.isSettled(node.component())) {
			errors.add(confirmations.missing(node.component()));
		}
	}

	private void readAnswers(FormNode node, Map<String, Object> into, Map<String, Object> names) {

		var component = node.component();
		if (component.kind() == Kind.GROUP) {
			node.children().forEach((child) -> read(child, into, names));
		}
		else if (component.kind() == Kind.AMOUNTS) {
			put(into, component.key(), new Amounts(component, node.name(), raw, view).read(errors));
		}
		else if (component.kind().hasRows()) {
			put(into, component.key(), rows(node, names));
		}
		else if (component.kind().isInput()) {
			var reading = answers.of(component, node.name(), texts(node), names);
			put(into, component.key(), reading.value());
			if (reading.error() != null && !node.readonly()) {
				errors.add(new FormError(node.name(), node.subject(form) + reading.error()));
			}
		}
	}

	/** A locked field says what it said at first, whatever came back. */
	public List<String> texts(FormNode node) {
		return (node.readonly() && initial.has(node.name())) ? initial.all(node.name()) : raw.all(node.name());
	}

	private List<Map<String, Object>> rows(FormNode list, Map<String, Object> names) {

		var rows = new ArrayList<Map<String, Object>>();
		for (var index = 0; index < list.rows().size(); index++) {
			if (list.canChangeRows() && raw.row(list.name(), index).isBlank()) {
				continue;
			}
			var row = new LinkedHashMap<String, Object>();
			if (list.component().kind() == Kind.SCHEDULE) {
				row.put("year", list.component().years(view).get(index).value());
			}
			var inRow = namesInRow(list.component(), list.name(), index, names);
			list.rows().get(index).forEach((node) -> read(node, row, inRow));
			rows.add(row);
		}
		errors.addAll(Demands.missing(list, rows, names));
		var least = Integer.parseInt(list.component().property("minRows", "0"));
		if (rows.size() < least) {
			errors.add(new FormError(list.name(), list.subject() + "を%d件以上入力してください。".formatted(least)));
		}
		return rows;
	}

	private static void put(Map<String, Object> values, String key, Object value) {
		if (value != null && !(value instanceof List<?> list && list.isEmpty())
				&& !(value instanceof Map<?, ?> map && map.isEmpty())) {
			values.put(key, value);
		}
	}

}
