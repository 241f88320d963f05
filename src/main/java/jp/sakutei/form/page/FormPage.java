package jp.sakutei.form.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form as {@code fragments/form/form.html} draws it.
 *
 * @param lines its fields
 * @param beside what belongs to no field of the page
 * @param blocks how far each is
 * @param errors for the summary, each with the id that it links to
 */
public record FormPage(List<Line> lines, Beside beside, List<SummaryLine> errors, Blocks blocks, String submitLabel) {

	/** Whether its blocks are folded here. */
	public boolean isFolded() {
		return lines.stream().anyMatch((line) -> line.block() != null);
	}

	/** All fields, those inside of others included. */
	Stream<FieldView> fields() {
		return lines.stream().flatMap((line) -> line.fields().stream()).flatMap(FieldView::all);
	}

	/** Of which fields the page asks whose text is to be taken. */
	public List<Asked> questions() {
		return Stream.concat(Stream.of(beside), fields().map(FieldView::beside))
			.flatMap((each) -> each.questions().stream().map((question) -> new Asked(each.place(), question.label())))
			.toList();
	}

	/**
	 * @param place where the page asks
	 */
	public record Asked(String place, String label) {
	}

	/**
	 * @param id of the field, or empty
	 */
	public record SummaryLine(String id, String message) {
	}

}
