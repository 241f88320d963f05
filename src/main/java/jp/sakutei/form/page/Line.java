package jp.sakutei.form.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.reading.FormNode;

/**
 * Fields beside each other. A line has its place on the page even when all of it is
 * hidden, so that a page that lies open can be given it later.
 *
 * @param slot id of its place
 * @param state which of its fields are shown; null where that hangs on no answer
 * @param fields those that are shown
 */
public record Line(String slot, String state, List<FieldView> fields) {

	static Line of(FormNode first) {
		return new Line("line-" + FieldView.idOf(first.name()), null, new ArrayList<>());
	}

	Line hangingOn(String more) {
		return new Line(slot, (state == null) ? more : state + " " + more, fields);
	}

	/** As the page says it back: which place, in which state. */
	public String posted() {
		return slot + "=" + Integer.toHexString(state.hashCode());
	}

	/** Whether one of these fields is drawn here, and not in a line of a group. */
	boolean shows(Set<String> names) {
		return fields.stream()
			.filter((field) -> field.component().kind() != FormComponent.Kind.GROUP)
			.flatMap(FieldView::all)
			.anyMatch((field) -> names.contains(field.name()) || names.contains(field.name() + "[]"));
	}

}
