package jp.sakutei.form.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.page.Block;

/** Answers as text, question by question, in the order of the form that asked. */
public final class FormText {

	private final FormValues values;

	private final TaskView view;

	private final boolean whole;

	private FormText(FormValues values, Map<String, List<Option>> options, boolean whole) {
		this.values = values;
		this.view = TaskView.of("", FormValues.none()).withOptions(options);
		this.whole = whole;
	}

	/** What was answered; questions and parts without an answer are left out. */
	public static List<Block> answered(FormDefinition form, FormValues values, Map<String, List<Option>> options) {
		return new FormText(values, options, false).blocks(form);
	}

	/** Every question, the unanswered with an empty text: also a blank form. */
	public static List<Block> whole(FormDefinition form, FormValues values, Map<String, List<Option>> options) {
		return new FormText(values, options, true).blocks(form);
	}

	private List<Block> blocks(FormDefinition form) {
		return form.components().stream().flatMap(this::blocks).filter((block) -> !block.isEmpty()).toList();
	}

	private Stream<Block> blocks(FormComponent component) {
		return switch (component.kind()) {
			case GROUP -> Stream.concat(Stream.of(answers(component)), parts(component).flatMap(this::blocks));
			case AMOUNTS -> Stream.of(amounts(component));
			case INDICATORS, SCHEDULE, EVIDENCE, DYNAMICLIST -> Stream.of(rows(component));
			default -> component.kind().isInput() ? Stream.of(answers(component)) : Stream.empty();
		};
	}

	/** Tables inside of a group stand behind its single answers. */
	private static Stream<FormComponent> parts(FormComponent group) {
		return group.answering().filter((component) -> !component.kind().isInput());
	}

	private Block answers(FormComponent group) {
		var answers = group.answering()
			.filter((component) -> component.kind().isInput())
			.filter((component) -> whole || values.asMap().containsKey(component.key()))
			.map((component) -> new Answer(component.key(), component.label(),
					AnswerText.of(component, values.asMap().get(component.key()), view)))
			.toList();
		return new Block(group.key().isEmpty() ? group.id() : group.key(), group.label(), List.of(), List.of(),
				answers);
	}

	private Block amounts(FormComponent part) {

		var years = part.years(view);
		var amounts = values.amounts(part.key());
		if (amounts.isEmpty() && !whole) {
			return Block.empty(part);
		}
		var head = new ArrayList<>(List.of("財源（千円）"));
		years.forEach((year) -> head.add(year.label()));
		var body = new ArrayList<List<String>>();
		for (var source : part.sources(view)) {
			var row = new ArrayList<>(List.of(source.label()));
			years.forEach((year) -> row.add(AmountText
				.of(amounts.getOrDefault(year.value(), Map.of()).getOrDefault(source.value(), Amount.EMPTY))));
			body.add(row);
		}
		var total = new ArrayList<>(List.of("合計"));
		years.forEach((year) -> total.add(AmountText.sum(amounts.getOrDefault(year.value(), Map.of()))));
		body.add(total);
		return new Block(part.key(), part.label(), head, body, List.of());
	}

	private Block rows(FormComponent part) {

		var rows = rowsOf(part);
		var columns = columns(part).filter((column) -> whole || rows.stream().anyMatch((row) -> row.has(column.key())))
			.toList();
		var withYear = part.kind() == Kind.SCHEDULE;
		var head = Stream
			.concat(withYear ? Stream.of("年度") : Stream.empty(), columns.stream().map(FormComponent::label))
			.toList();
		var body = rows.stream()
			.map((row) -> Stream
				.concat(withYear ? Stream.of(part.yearLabel(row.text("year"), view)) : Stream.empty(),
						columns.stream().map((column) -> AnswerText.of(column, row.asMap().get(column.key()), view)))
				.toList())
			.toList();
		return rows.isEmpty() ? Block.empty(part) : new Block(part.key(), part.label(), head, body, List.of());
	}

	/** A blank schedule has a row for each year, any other blank list one. */
	private List<FormValues> rowsOf(FormComponent part) {

		var rows = values.rows(part.key());
		if (!rows.isEmpty() || !whole) {
			return rows;
		}
		return (part.kind() == Kind.SCHEDULE)
				? part.years(view).stream().map((year) -> FormValues.none().with("year", year.value())).toList()
				: List.of(FormValues.none());
	}

	private Stream<FormComponent> columns(FormComponent part) {
		return part.rowComponents(view).stream().flatMap(FormComponent::answering);
	}

	/**
	 * One block of the form: single answers, or a table.
	 *
	 * @param key of the part, or the group's id
	 * @param head of the table's columns; empty where there is no table
	 */
	public record Block(String key, String label, List<String> head, List<List<String>> rows, List<Answer> answers) {

		private static Block empty(FormComponent part) {
			return new Block(part.key(), part.label(), List.of(), List.of(), List.of());
		}

		/** Its rows are better read one below the other than as a table. */
		public boolean isWide() {
			return head.size() > 7;
		}

		public boolean isEmpty() {
			return rows.isEmpty() && answers.isEmpty();
		}

	}

	/** A question and its answer. */
	public record Answer(String key, String label, String text) {
	}

}
