package jp.sakutei.form.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Written;
import jp.sakutei.form.page.FieldView.Question;
import jp.sakutei.form.FieldNames;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.page.FieldView.RowsView;
import jp.sakutei.form.reading.FormNode;
import jp.sakutei.form.reading.FormReading;

/** Turns the nodes of a form into what its templates draw. */
final class FieldViews {

	private final FormReading reading;

	private final TaskView view;

	private final PlacedErrors errors;

	/** As far as the form and its rules know by themselves. */
	private final PlacedErrors now;

	/** What was typed, by question. */
	private final Map<String, Integer> typed = new HashMap<>();

	private final BesideFields beside;

	private final Map<String, Object> names;

	FieldViews(FormReading reading, TaskView view, PlacedErrors errors, PlacedErrors now, List<Beside.Question> asked) {
		this.reading = reading;
		this.view = view;
		this.errors = errors;
		this.now = now;
		reading.raw()
			.texts()
			.forEach((name, texts) -> typed.merge(FieldNames.keyOf(name), name.hashCode() ^ texts.hashCode(),
					Integer::sum));
		this.beside = new BesideFields(reading, view, errors, asked, FieldViews::asCards);
		this.names = reading.names();
	}

	/** What belongs to no field of the page. */
	Beside top() {
		return beside.at("");
	}

	/**
	 * In lines; a line has more than one field where the file lays them beside each
	 * other.
	 */
	List<Line> of(List<FormNode> nodes) {

		var lines = new ArrayList<Line>();
		var before = (String) null;
		var conditionalBefore = false;
		for (var node : nodes) {
			if (node.component().kind() == Kind.BUTTON) {
				continue;
			}
			var conditional = node.component().limits().hide().hangsOnAnswers();
			var row = node.component().layout().row();
			var sorts = conditional && !conditionalBefore;
			if (sorts) {
				lines.add(new Line("refresh-" + FieldView.idOf(node.name()), null, null, List.of(refresh(node))));
			}
			if (sorts || row == null || !row.equals(before)) {
				lines.add(Line.of(node));
			}
			var line = lines.remove(lines.size() - 1);
			lines.add(node.hangsOnAnswers(view) ? line.hangingOn(node.state()) : line);
			if (!node.hidden()) {
				line.fields().add(field(node));
			}
			conditionalBefore = conditional;
			before = row;
		}
		return lines;
	}

	/** 「表示を更新」 where what follows hangs on what was answered above. */
	private FieldView refresh(FormNode node) {
		return new FieldView("refresh", node.name() + "-refresh", Question.of("", false), List.of(), List.of(),
				errors(node.name() + "-refresh"), node.component(), List.of(), null, null, Beside.NOTHING);
	}

	private FieldView field(FormNode node) {
		var component = node.component();
		var years = YearChoice.suits(component);
		var texts = reading.texts(node);
		return new FieldView(years ? Kind.SELECT.fragment() : component.kind().fragment(), node.name(),
				new Question(component.label(), component.support(), component.limits().required(), node.readonly(),
						longest(component)),
				years ? YearChoice.chosen(texts) : texts,
				years ? years(component, YearChoice.chosen(texts)) : options(node), errors(node.name()), component,
				of(node.children()), component.kind().hasRows() ? rows(node) : null,
				(component.kind() == Kind.AMOUNTS) ? new AmountViews(node, reading, view, this::errors).view() : null,
				beside.at(node.name()));
	}

	/**
	 * What was chosen stays to be seen, also where the form does not offer it any more.
	 */
	private List<Option> options(FormNode node) {
		var options = view.options().getOrDefault(node.name(), node.component().options(view));
		if (!node.component().kind().isChoice()) {
			return options;
		}
		var all = new ArrayList<>(options);
		reading.texts(node)
			.stream()
			.filter((value) -> !Written.isEmpty(value) && all.stream().noneMatch((each) -> each.value().equals(value)))
			.forEach((value) -> all.add(new Option(value, value + "（今の様式にはありません）")));
		return all;
	}

	private List<Option> years(FormComponent component, List<String> chosen) {
		var options = new ArrayList<>(YearChoice.options(component, (LocalDate) names.get("today")));
		chosen.stream()
			.filter((text) -> !Written.isEmpty(text) && options.stream().noneMatch((each) -> each.value().equals(text)))
			.forEach((text) -> options.add(YearChoice.other(text)));
		return options;
	}

	private FieldErrors errors(String name) {
		return new FieldErrors(FieldView.idOf(name) + "-error", errors.at(name), now.at(name),
				typed.getOrDefault(FieldNames.keyOf(name), 0));
	}

	private Integer longest(FormComponent component) {
		var longest = component.limits().maxLength().number(names);
		return (longest == null) ? null : longest.intValue();
	}

	private RowsView rows(FormNode list) {

		var component = list.component();
		var shown = component.rowComponents(view)
			.stream()
			.map((column) -> new FormNode(column, column.key(), false, false, List.of(), List.of()))
			.filter((column) -> list.rows().isEmpty() || list.rows()
				.stream()
				.flatMap(List::stream)
				.anyMatch((cell) -> cell.component().equals(column.component()) && !cell.hidden()))
			.toList();
		var columns = shown.stream().map(this::field).toList();
		var rows = list.rows()
			.stream()
			.map((row) -> row.stream()
				.filter((cell) -> shown.stream().anyMatch((column) -> column.component().equals(cell.component())))
				.map(this::cell)
				.toList())
			.toList();
		var heads = (component.kind() == Kind.SCHEDULE) ? component.years(view).stream().map(Option::label).toList()
				: List.<String>of();
		return new RowsView(columns, rows, list.canChangeRows(), heads, asCards(component),
				component.property("empty", "まだありません。"), List.copyOf(reading.raw().rowsById(list.name()).keySet()),
				IndicatorLines.suits(component) ? new IndicatorLines(list, view).of(rows) : List.of());
	}

	private FieldView cell(FormNode node) {
		var field = field(node);
		return node.hidden() ? field.as("hidden") : field;
	}

	/** Rows with many questions are too wide for a table. */
	private static boolean asCards(FormComponent list) {
		var wanted = list.property("display", "");
		return list.kind().hasRows() && (wanted.equals("cards")
				|| wanted.isEmpty() && (list.kind() == Kind.INDICATORS || list.components().size() > 6));
	}

}
