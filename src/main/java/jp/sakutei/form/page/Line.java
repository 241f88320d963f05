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
 * @param block that the line is, where blocks of the form are folded; or null
 * @param fields those that are shown
 */
public record Line(String slot, String state, Fold block, List<FieldView> fields) {

	static Line of(FormNode first) {
		return new Line("line-" + FieldView.idOf(first.name()), null, null, new ArrayList<>());
	}

	Line hangingOn(String more) {
		return new Line(slot, (state == null) ? more : state + " " + more, block, fields);
	}

	Line foldedAs(Fold fold) {
		return new Line(slot, state, fold, fields);
	}

	/** As the page says it back: which place, in which state. */
	public String posted() {
		return slot + "=" + Integer.toHexString(state.hashCode());
	}

	/**
	 * A block that can be folded.
	 *
	 * @param id of the component
	 * @param open as the page is opened
	 * @param next where one goes on; null where nothing is left to do
	 */
	public record Fold(Block block, String id, boolean open, Block next) {

		/** Of the button that goes on. */
		public String action() {
			var place = (next == null) ? "" : next.place();
			return block.isToConfirm() ? "settle:" + place + ":" + id : "next:" + place;
		}

	}

	/** Whether the field, or the block, is drawn in it. */
	boolean holds(String name) {
		return fields.stream().flatMap(FieldView::all).anyMatch((field) -> field.name().equals(name));
	}

	/** Whether one of these fields is drawn here, and not in a line of a group. */
	boolean shows(Set<String> names) {
		return fields.stream()
			.filter((field) -> field.component().kind() != FormComponent.Kind.GROUP)
			.flatMap(FieldView::all)
			.anyMatch((field) -> names.contains(field.name()) || names.contains(field.name() + "[]"));
	}

}
