package jp.sakutei.form.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.reading.Confirmations;
import jp.sakutei.form.reading.FormNode;
import jp.sakutei.form.reading.FormReading;

/**
 * The blocks of a form as it stands, from top to bottom: what is done, and where to go
 * next.
 */
public record Blocks(List<Block> all) {

	/** A form of fewer blocks is seen at a glance. */
	private static final int FEWEST = 3;

	public static Blocks of(FormReading reading, TaskView view) {
		var blocks = reading.nodes().stream().filter(Blocks::isBlock).toList();
		var states = blocks.stream().map((node) -> block(node, reading, view)).toList();
		return new Blocks((states.size() < FEWEST) ? List.of() : states);
	}

	private static boolean isBlock(FormNode node) {
		return !node.hidden() && !node.component().kind().isInput() && !node.component().label().isEmpty()
				&& !node.component().components().isEmpty() || node.component().kind() == FormComponent.Kind.AMOUNTS;
	}

	private static Block block(FormNode node, FormReading reading, TaskView view) {

		var component = node.component();
		var confirmations = reading.confirmations();
		var missing = missing(node, reading, view);
		var state = (missing > 0) ? Block.State.MISSING
				: (confirmations.asksFor(component) && !confirmations.isSettled(component)) ? Block.State.OPEN
						: (confirmations.asksFor(component) && confirmations.isEdited(component)) ? Block.State.EDITED
								: Block.State.DONE;
		return new Block(FieldView.idOf(node.name()), component.label(), state, missing);
	}

	/** Errors of the form and of rules, and reasons and answers that nobody wrote yet. */
	private static int missing(FormNode node, FormReading reading, TaskView view) {

		var inside = new FieldNames(reading, view).in(node);
		var notes = view.sideNotes().stream().collect(Collectors.toMap(SideNote::name, SideNote::field, (a, b) -> a));
		var rules = view.findings().stream().filter(FormFinding::isError).map(FormFinding::field);
		return (int) Stream.concat(reading.errors().stream().map(FormError::field), rules)
			.map((field) -> notes.getOrDefault(field, field))
			.filter((field) -> !field.startsWith(FormDefinition.CONFIRMED + "."))
			.filter((field) -> inside.contains(PlacedErrors.place(field, inside)))
			.count();
	}

	public boolean isEmpty() {
		return all.isEmpty();
	}

	public long done() {
		return all.stream().filter(Block::isDone).count();
	}

	/** The first block that is not done. */
	public Optional<Block> next() {
		return all.stream().filter((block) -> !block.isDone()).findFirst();
	}

	/** As the page says back what it shows. */
	public String posted() {
		return "blocks=" + Integer.toHexString(all.toString().hashCode());
	}

}
