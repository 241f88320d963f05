package jp.sakutei.form.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.sakutei.common.TypedNumber;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.comparison.Change;

/**
 * The table of amounts.
 *
 * @param years heads of the columns to be filled in
 * @param known heads of the columns that are only shown
 * @param totals of all these columns, and of the years together where there are several
 * @param changes of each year, against what is only shown; empty where nothing is
 */
public record AmountsView(List<Option> years, List<String> known, List<AmountRow> rows, List<String> totals,
		List<Change> changes) {

	Stream<LiveForm.Total> totalsOf(FieldView field) {
		var below = IntStream.range(0, totals.size())
			.mapToObj((column) -> new LiveForm.Total(field.id() + "-total-" + column, totals.get(column)));
		var beside = IntStream.range(0, rows.size())
			.filter((row) -> rows.get(row).sum() != null)
			.mapToObj((row) -> new LiveForm.Total(field.id() + "-sum-" + row, rows.get(row).sum()));
		var against = IntStream.range(0, changes.size())
			.mapToObj((year) -> new LiveForm.Total(field.id() + "-change-" + year, changes.get(year).text()));
		return Stream.of(below, beside, against).flatMap((totals) -> totals);
	}

	/** What is typed for a source in the first year; 0 where that is no number. */
	public long typedFirst(String source) {
		return rows.stream()
			.map((row) -> row.cells().get(0))
			.filter((cell) -> cell.name().endsWith("." + source))
			.flatMap((cell) -> TypedNumber.read(cell.text()).number().stream())
			.mapToLong(BigDecimal::longValue)
			.sum();
	}

	/**
	 * One source.
	 *
	 * @param sum over the years, or null where there is only one
	 */
	public record AmountRow(String label, List<String> known, List<FieldView> cells, String sum) {
	}

}
