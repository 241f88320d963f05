package jp.sakutei.form.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.definition.Axis;
import jp.sakutei.form.definition.FormComponent;

/**
 * A field as the templates draw it.
 *
 * @param fragment name of the template in {@code fragments/form/}
 * @param name of the input
 * @param question what is asked
 * @param texts what it holds
 * @param options choices
 * @param said what stands against it
 * @param lines groups' fields
 * @param rows of a list
 * @param beside findings and side notes
 */
public record FieldView(String fragment, String name, Question question, List<String> texts, List<Option> options,
		FieldErrors said, FormComponent component, List<Line> lines, RowsView rows, AmountsView amounts,
		Beside beside) {

	public String label() {
		return question.label;
	}

	public String support() {
		return question.support;
	}

	/** 記入例, as the form file has it; or empty. */
	public String example() {
		return component.property("example", "");
	}

	/** Words explained in its block. */
	public List<Option> terms() {
		var terms = component.property("terms", "");
		return terms.isEmpty() ? List.of() : Axis.read(terms);
	}

	public boolean required() {
		return question.required;
	}

	public boolean readonly() {
		return question.readonly;
	}

	public Integer longest() {
		return question.longest;
	}

	/** For {@code for}, {@code aria-describedby} and links. */
	public String id() {
		return idOf(name);
	}

	public static String idOf(String name) {
		return name.replace("[", "-").replace("]", "").replace('.', '-');
	}

	FieldView as(String otherFragment) {
		return new FieldView(otherFragment, name, question, texts, options, said, component, lines, rows, amounts,
				beside);
	}

	public String text() {
		return texts.isEmpty() ? "" : texts.get(0);
	}

	public boolean chosen(String value) {
		return texts.contains(value);
	}

	/** The text of what was chosen, for reading. */
	public String shown() {
		return options.isEmpty() ? String.join("、", texts)
				: texts.stream().map(this::labelOf).collect(Collectors.joining("、"));
	}

	private String labelOf(String value) {
		return options.stream()
			.filter((option) -> option.value().equals(value))
			.map(Option::label)
			.findFirst()
			.orElse(value);
	}

	/** The label, in a list with its row. */
	String place() {
		var row = name.replaceAll("^.*\\[(\\d+)\\]\\..*$", "$1");
		return row.equals(name) ? label() : (Integer.parseInt(row) + 1) + "行目の" + label();
	}

	/** This one and all that are drawn inside. */
	public Stream<FieldView> all() {
		var inside = Stream
			.of(lines.stream().flatMap((line) -> line.fields().stream()),
					(rows == null) ? Stream.<FieldView>empty() : rows.rows().stream().flatMap(List::stream),
					(amounts == null) ? Stream.<FieldView>empty()
							: amounts.rows().stream().flatMap((row) -> row.cells().stream()))
			.flatMap((fields) -> fields);
		return Stream.concat(Stream.of(this), inside.flatMap(FieldView::all));
	}

	public List<String> errors() {
		return said.messages();
	}

	public boolean invalid() {
		return !errors().isEmpty();
	}

	/** Whether the page says or asks something here that somebody has to see. */
	boolean isSpokenOf() {
		return invalid() || beside.speaks();
	}

	/** Ids of support and error text; null where there are none. */
	public String describedBy() {
		var ids = new ArrayList<String>();
		if (!support().isEmpty()) {
			ids.add(id() + "-support");
		}
		if (!example().isEmpty()) {
			ids.add(id() + "-example");
		}
		if (invalid()) {
			ids.add(id() + "-error");
		}
		return ids.isEmpty() ? null : String.join(" ", ids);
	}

	/** Whether a date field can hold the text: what is no date it would throw away. */
	public boolean fitsDateField() {
		return text().isEmpty() || text().matches("\\d{4}-\\d{2}-\\d{2}");
	}

	/** Long choices stand in columns. */
	public boolean many() {
		return options.size() > 6 && !few();
	}

	/** So long a list that it hides the questions below. */
	public boolean folded() {
		return component.kind() == FormComponent.Kind.TAGLIST && options.size() > 12;
	}

	/** Asked of few: folded in its block. */
	public boolean tucked() {
		return component.property("display", "").equals("folded");
	}

	/** Whether the page says something inside that somebody has to see. */
	public boolean open() {
		return all().anyMatch(FieldView::isSpokenOf);
	}

	/** A few short words stand in one line. */
	public boolean few() {
		return options.size() <= 8 && options.stream().mapToInt((option) -> option.label().length()).sum() <= 30;
	}

	public boolean wide() {
		return rows != null || amounts != null || many();
	}

	public int columns() {
		return component.layout().columns();
	}

	/**
	 * What is asked, and in which bounds.
	 *
	 * @param support text below the label
	 * @param longest how many characters, or null
	 */
	public record Question(String label, String support, boolean required, boolean readonly, Integer longest) {

		/** Without more than its name. */
		static Question of(String label, boolean readonly) {
			return new Question(label, "", false, readonly, null);
		}

	}

	/**
	 * The rows of a list.
	 *
	 * @param columns the fields of one row as they stand in the head; those that are
	 * hidden in every row are left out
	 * @param changeable rows can be added and removed
	 * @param heads what a fixed row is called: the year
	 * @param cards each row is a block of fields, not a line of a table
	 * @param empty what is said when there is none
	 * @param ids what each row is known by, whatever its place
	 * @param lines of indicators; empty where rows are drawn otherwise
	 */
	public record RowsView(List<FieldView> columns, List<List<FieldView>> rows, boolean changeable, List<String> heads,
			boolean cards, String empty, List<String> ids, List<IndicatorLine> lines) {

		/** What the columns of years are called. */
		public List<String> years() {
			return columns.stream()
				.filter((column) -> column.component().isPerYear())
				.map((column) -> column.label().replaceFirst("^.*（(.*)）$", "$1"))
				.toList();
		}

	}

}
