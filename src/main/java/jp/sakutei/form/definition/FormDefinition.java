package jp.sakutei.form.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent.Kind;

/**
 * A form file, read. A file {@code forms/NAME.form} is a Camunda form
 * ({@code schemaVersion} 16) that opens in Camunda Modeler; its {@code id} is
 * {@code NAME}. What counts here:
 *
 * <pre>{@code
 * { "type": "textfield", "id": "Field_name", "key": "name", "label": "事業名",
 *   "description": "実施計画に載せる名称です。",
 *   "validate": { "required": true, "maxLength": 100 } }
 * }</pre>
 * <ul>
 * <li>{@code textfield textarea number select radio checkbox checklist taglist},
 * {@code datetime} with {@code "subtype": "date"} and {@code dateLabel}: ask a question.
 * Without {@code maxLength} 500 characters in a line, 10,000 in a textarea;
 * {@code number} keeps to {@code decimalDigits}; choices stand in {@code values} or come
 * with the {@link TaskView} under {@code valuesKey}.
 * <li>{@code group} (without {@code path}), {@code separator spacer text}; one
 * {@code button}, whose label is what completes the task. Components with the same
 * {@code layout.row} stand beside each other.
 * <li>{@code dynamiclist} with {@code path}: rows. {@code "allowAddRemove": false} keeps
 * the rows that {@link TaskForm#open} gives; a row is known by its first always read-only
 * field, which carries the id. Properties: {@code minRows}; {@code empty}, said when
 * there are none; {@code display: cards} for rows with long questions.
 * <li>{@code "readonly": true}: shown, and what comes back is not looked at.
 * <li>The property {@code correctable: true} lets the planning office correct the wording
 * of a text itself (事務局修正).
 * <li>Expressions (FEEL, beginning with {@code =}) in {@code conditional.hide},
 * {@code readonly}, {@code validate.min max minLength maxLength} only, over the keys of
 * the form and {@code previous policy frame today}; in a row over its own keys first.
 * </ul>
 * Typed parts are groups with the property {@code part}; the answer's key is the property
 * {@code key}, or the part's name:
 * <ul>
 * <li>{@code amounts}: a field for each source and year. {@code years} as
 * {@code R6 R7 R8}, or the view's options {@code years}; {@code sources} as
 * {@code national=国庫支出金,general=一般財源}; {@code required: true} asks for each year;
 * {@code negative: true} allows less than 0; {@code known: previous.baseAmounts} with
 * {@code knownColumns: initial=令和5年度当初} shows figures to compare with.
 * <li>{@code indicators}, {@code evidence}: rows of the group's components; one with the
 * property {@code perYear: true} stands once for each year ({@code target} as
 * {@code targetR6}).
 * <li>{@code schedule}: a row for each year, with its code under {@code year}.
 * </ul>
 *
 * @param name of the file, without ending
 * @param hash of the content: the version
 */
public record FormDefinition(String name, String hash, List<FormComponent> components) {

	/**
	 * Keys in the values: lists of the ids of blocks confirmed as they are, or edited.
	 */
	public static final String CONFIRMED = "confirmed";

	public static final String EDITED = "edited";

	/** What the button that completes the task says. */
	public String submitLabel() {
		return all().filter((component) -> component.kind() == Kind.BUTTON)
			.map(FormComponent::text)
			.findFirst()
			.orElse("確定する");
	}

	/** The component that asks for this key on the form's first level. */
	public Optional<FormComponent> component(String key) {
		return answering().filter((component) -> component.key().equals(key)).findFirst();
	}

	/** Ids of the blocks that are confirmed where nobody edits them. */
	public List<String> blocksToConfirm() {
		return all().filter(FormComponent::isToConfirm).map(FormComponent::id).toList();
	}

	/** All components, those of rows included. */
	public Stream<FormComponent> all() {
		return components.stream().flatMap(FormComponent::all);
	}

	/** All that gives an answer on the form's first level, in its order. */
	public Stream<FormComponent> answering() {
		return components.stream().flatMap(FormComponent::answering);
	}

}
