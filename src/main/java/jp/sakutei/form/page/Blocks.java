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
import jp.sakutei.form.page.FormPage.SummaryLine;
import jp.sakutei.form.reading.Confirmations;
import jp.sakutei.form.reading.FormNode;
import jp.sakutei.form.reading.FormReading;

/**
 * The blocks of a form as it stands, from top to bottom: what is done, and where to go
 * next.
 *
 * @param left all that stands against handing it in, each with the id that it links to
 */
public record Blocks(List<Block> all, List<SummaryLine> left) {

	/** A form of fewer blocks is seen at a glance. */
	private static final int FEWEST = 3;

	/** A form of more blocks is longer than a screen: the finished ones are folded. */
	private static final int FEWEST_FOLDED = 5;

	public static Blocks of(FormReading reading, TaskView view) {
		var blocks = reading.nodes().stream().filter(Blocks::isBlock).toList();
		var states = blocks.stream().map((node) -> block(node, reading, view)).toList();
		return new Blocks((states.size() < FEWEST) ? List.of() : states,
				new PlacedErrors(against(reading, view), new FieldNames(reading, view).all()).summary());
	}

	/** As far as the form and its rules know by themselves. */
	static List<FormError> against(FormReading reading, TaskView view) {
		return Stream
			.concat(reading.errors().stream(),
					view.findings().stream().filter(FormFinding::isError).map(FormFinding::asError))
			.toList();
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
		return new Block(FieldView.idOf(node.name()), component.label(), state, missing,
				new Says(reading, view).of(node));
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

	public boolean isFolded() {
		return all.size() >= FEWEST_FOLDED;
	}

	/** The block that stands at a place of the page. */
	Optional<Block> at(String place) {
		return all.stream().filter((block) -> block.place().equals(place)).findFirst();
	}

	/**
	 * Where somebody goes on from a block: the next one that is not done, from the top
	 * again where none is left below.
	 */
	public Optional<Block> after(Block block) {
		var below = all.subList(all.indexOf(block) + 1, all.size());
		return Stream.concat(below.stream(), all.stream())
			.filter((each) -> !each.isDone() && !each.equals(block))
			.findFirst();
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
