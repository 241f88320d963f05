package jp.sakutei.form.definition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;

/**
 * One element of a form file.
 *
 * @param id unique in the file
 * @param key under which the answer is found; empty where nothing is asked
 * @param support text below the label
 * @param defaultValue as the file writes it, or null
 * @param text of a text component, or the label of a button
 * @param properties custom properties
 * @param components elements inside of a group or of one row of a list
 */
public record FormComponent(String id, Kind kind, String key, String label, String support, Limits limits,
		Choices choices, Object defaultValue, String text, Layout layout, Map<String, String> properties,
		List<FormComponent> components) {

	/** The sources of the source document, where a form or a round names no others. */
	public static final List<Option> SOURCES = List.of(new Option("national", "国庫支出金"),
			new Option("prefectural", "県支出金"), new Option("bonds", "地方債"), new Option("other", "その他特定財源"),
			new Option("general", "一般財源"));

	/** What can stand in a form, typed parts included. */
	public enum Kind {

		TEXTFIELD, TEXTAREA, NUMBER, SELECT, RADIO, CHECKBOX, CHECKLIST, TAGLIST, DATETIME, GROUP, DYNAMICLIST,
		SEPARATOR, SPACER, TEXT, BUTTON, AMOUNTS, INDICATORS, SCHEDULE, EVIDENCE;

		/** Asks one question with one field. */
		public boolean isInput() {
			return ordinal() <= DATETIME.ordinal();
		}

		/** Its components stand once for each row. */
		public boolean hasRows() {
			return this == DYNAMICLIST || this == INDICATORS || this == SCHEDULE || this == EVIDENCE;
		}

		public boolean isText() {
			return this == TEXTFIELD || this == TEXTAREA;
		}

		public boolean isChoice() {
			return this == SELECT || this == RADIO || hasManyAnswers();
		}

		public boolean hasManyAnswers() {
			return this == CHECKLIST || this == TAGLIST;
		}

		/** Name of the template that draws it. */
		public String fragment() {
			return name().toLowerCase();
		}

	}

	/**
	 * What an answer has to keep to; a {@link Setting} may hang on other answers.
	 *
	 * @param rows how many rows a list has at first
	 * @param fixedRows rows can neither be added nor removed
	 */
	public record Limits(boolean required, Setting hide, Setting readonly, Setting min, Setting max, Setting minLength,
			Setting maxLength, String pattern, Integer decimalDigits, int rows, boolean fixedRows) {
	}

	/**
	 * What can be chosen.
	 *
	 * @param written in the file
	 * @param key name of choices that come with the {@link TaskView}, or null
	 */
	public record Choices(List<Option> written, String key) {

		public boolean isEmpty() {
			return written.isEmpty() && key == null;
		}

	}

	/**
	 * Where it stands: components of the same row are beside each other.
	 *
	 * @param row or null
	 * @param columns of 16, or 0 for an equal share
	 */
	public record Layout(String row, int columns, String prefix, String suffix) {
	}

	public String property(String name, String otherwise) {
		return properties.getOrDefault(name, otherwise);
	}

	/** Choices of the file, or those that came with the view. */
	public List<Option> options(TaskView view) {
		return (choices.key == null) ? choices.written : view.options().getOrDefault(choices.key, List.of());
	}

	/** A block that is either edited or confirmed as it is. */
	public boolean isToConfirm() {
		return "true".equals(property("confirm", ""));
	}

	/** The years (or other columns) of amounts and schedule: {@code R6}. */
	public List<Option> years(TaskView view) {
		return axis("years", view, List.of());
	}

	/** 令和6年度, or the code where nobody names it. */
	public String yearLabel(String code, TaskView view) {
		return years(view).stream()
			.filter((year) -> year.value().equals(code))
			.map(Option::label)
			.findFirst()
			.orElse(code);
	}

	/** The sources (or other rows) of amounts. */
	public List<Option> sources(TaskView view) {
		return axis("sources", view, SOURCES);
	}

	/**
	 * What stands in one row of a list: a field with the property {@code perYear} once
	 * for each year, its key followed by the year's ({@code targetR6}).
	 */
	public List<FormComponent> rowComponents(TaskView view) {
		return components.stream()
			.flatMap((component) -> component.isPerYear() ? years(view).stream().map(component::inYear)
					: Stream.of(component))
			.toList();
	}

	/** Asked once for each year. */
	public boolean isPerYear() {
		return "true".equals(properties.get("perYear"));
	}

	private FormComponent inYear(Option year) {
		return new FormComponent(id + year.value(), kind, key + year.value(), label + "（" + year.label() + "）", support,
				limits, choices, defaultValue, text, layout, properties, components);
	}

	private List<Option> axis(String name, TaskView view, List<Option> otherwise) {
		var written = properties.get(name);
		return (written != null) ? Axis.read(written)
				: view.options().getOrDefault(property(name + "Key", name), otherwise);
	}

	/**
	 * The text of a text component, without anything that its file could do harm with.
	 */
	public String html() {
		return Markdown.toHtml(text);
	}

	/** This one and all inside. */
	public Stream<FormComponent> all() {
		return Stream.concat(Stream.of(this), components.stream().flatMap(FormComponent::all));
	}

	/** Fields, lists and parts that give answers on the same level, groups opened. */
	public Stream<FormComponent> answering() {
		return (kind == Kind.GROUP) ? components.stream().flatMap(FormComponent::answering)
				: Stream.of(this).filter((component) -> !component.key().isEmpty());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FormComponent component && id.equals(component.id) && kind == component.kind
				&& key.equals(component.key);
	}

	@Override
	public int hashCode() {
		return Objects.hash(id, key);
	}

}
