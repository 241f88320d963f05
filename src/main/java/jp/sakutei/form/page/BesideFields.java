package jp.sakutei.form.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.form.FormFinding;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.page.Beside.Confirm;
import jp.sakutei.form.page.Beside.Question;
import jp.sakutei.form.reading.Confirmations;
import jp.sakutei.form.reading.FormNode;
import jp.sakutei.form.reading.FormReading;

/**
 * Puts side notes and findings where the page has room for them: at their field, below
 * the table that the field is in, or at the top of the form.
 */
final class BesideFields {

	private final Map<String, List<FormFinding>> findings;

	private final Map<String, List<Beside.Note>> notes;

	private final Map<String, List<Question>> questions;

	private final Map<String, Confirm> confirms;

	/**
	 * @param said what the page says of its fields anyway
	 * @param asked fields of which the page asks whose text is to be taken
	 * @param cards whether a list's rows have room
	 */
	BesideFields(FormReading reading, TaskView view, PlacedErrors said, List<Question> asked,
			Predicate<FormComponent> cards) {

		var places = reading.nodes().stream().flatMap((node) -> places(node, cards)).collect(Collectors.toSet());
		findings = view.findings()
			.stream()
			.filter((finding) -> !finding.isWarning() && !said.contains(finding.asError().message()))
			.collect(Collectors.groupingBy((finding) -> PlacedErrors.place(finding.field(), places)));
		notes = view.sideNotes()
			.stream()
			.collect(Collectors.groupingBy((note) -> PlacedErrors.place(note.field(), places), HashMap::new,
					Collectors.mapping(
							(note) -> new Beside.Note(note, reading.raw().text(note.name()), said.at(note.name())),
							Collectors.toList())));
		questions = asked.stream()
			.collect(Collectors.groupingBy((question) -> PlacedErrors.place(question.name(), places)));
		confirms = reading.blocks()
			.stream()
			.collect(Collectors.toMap(FormNode::name, (node) -> confirm(node.component(), reading, said)));
	}

	private static Confirm confirm(FormComponent block, FormReading reading, PlacedErrors said) {
		var confirmations = reading.confirmations();
		return new Confirm(Confirmations.nameOf(block), confirmations.isTicked(block), confirmations.edits(block),
				confirmations.wasSettled(block), said.at(Confirmations.nameOf(block)));
	}

	/** Empty for the top of the form. */
	Beside at(String field) {
		return new Beside(Beside.placeOf(field), findings.getOrDefault(field, List.of()),
				notes.getOrDefault(field, List.of()), questions.getOrDefault(field, List.of()), confirms.get(field));
	}

	private static Stream<String> places(FormNode node, Predicate<FormComponent> cards) {
		if (node.hidden()) {
			return Stream.empty();
		}
		var inRows = cards.test(node.component()) ? node.rows().stream().flatMap(List::stream)
				: Stream.<FormNode>empty();
		return Stream.concat(Stream.of(node.name()),
				Stream.concat(node.children().stream(), inRows).flatMap((each) -> places(each, cards)));
	}

}
