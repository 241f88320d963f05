package jp.sakutei.form.page;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jp.sakutei.form.draft.DraftWriting.Written;
import jp.sakutei.form.draft.PostedForm;

/**
 * What is drawn anew on a page that lies open while somebody types: what comes and goes
 * with the answers, what somebody else changed, and what is said beside fields.
 *
 * @param totals of tables of amounts
 * @param blocks how far each is; null where the page says so already
 * @param folds what folded blocks say of themselves, where that may have changed
 * @param ways of indicators, as far as they are written
 * @param errors that the page says and that are otherwise by now
 */
public record LiveForm(List<Line> lines, List<Beside> besides, List<Total> totals, Blocks blocks, List<Line.Fold> folds,
		List<IndicatorLine> ways, List<FieldErrors> errors) {

	/**
	 * @param form as it is now
	 */
	public static LiveForm of(FormPage form, Written written, PostedForm page) {

		var others = written.typed().namesOtherThan(written.shown());
		var lines = form.lines().stream().flatMap((line) -> changed(line, page, others)).toList();
		var drawn = new HashSet<Beside>();
		lines.forEach(
				(line) -> line.fields().stream().flatMap(FieldView::all).forEach((field) -> drawn.add(field.beside())));
		var besides = Stream.concat(Stream.of(form.beside()), form.fields().map(FieldView::beside))
			.filter((beside) -> beside.differsFrom(page) && !drawn.contains(beside))
			.toList();
		var totals = form.fields()
			.filter((field) -> field.amounts() != null)
			.flatMap((field) -> field.amounts().totalsOf(field))
			.toList();
		var blocks = page.lines().contains(form.blocks().posted()) ? null : form.blocks();
		var ways = form.fields()
			.filter((field) -> field.rows() != null)
			.flatMap((field) -> field.rows().lines().stream())
			.toList();
		var redrawn = new HashSet<String>();
		lines.forEach(
				(line) -> line.fields().stream().flatMap(FieldView::all).forEach((field) -> redrawn.add(field.id())));
		var errors = form.fields()
			.filter((field) -> !redrawn.contains(field.id()) && field.said().isStaleOn(page))
			.map((field) -> field.said().current())
			.toList();
		var folds = (blocks == null) ? List.<Line.Fold>of()
				: form.lines().stream().map(Line::block).filter(Objects::nonNull).toList();
		return new LiveForm(lines, besides, totals, blocks, folds, ways, errors);
	}

	/** A line that is drawn anew brings along what is in it. */
	private static Stream<Line> changed(Line line, PostedForm page, Set<String> others) {
		if (line.state() != null && !page.lines().contains(line.posted()) || line.shows(others)) {
			return Stream.of(line);
		}
		return line.fields()
			.stream()
			.flatMap((field) -> field.lines().stream())
			.flatMap((inner) -> changed(inner, page, others));
	}

	/** A figure that is worked out. */
	public record Total(String id, String text) {
	}

}
