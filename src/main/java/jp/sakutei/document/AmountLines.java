package jp.sakutei.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.document.Paper.Box;
import jp.sakutei.document.Paper.Line;
import jp.sakutei.form.Amount;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.reading.Amounts;

/** 計画額: years across, sources down, what is known of earlier years before them. */
record AmountLines(FormComponent part, EntryTexts texts, TaskView view) {

	List<Line> lines(String prefix) {

		var known = known();
		var years = part.years(view);
		var columns = Math.max(1, known.size() + years.size());
		var width = Math.max(1, Math.min(3, (Paper.COLUMNS - 3) / columns));
		var label = Paper.COLUMNS - width * columns;
		var lines = new ArrayList<Line>();
		var head = new ArrayList<>(List.of(Box.head(label, "財源（千円）")));
		known.keySet().forEach((name) -> head.add(Box.head(width, name)));
		years.forEach((year) -> head.add(Box.head(width, year.label())));
		lines.add(new Line(head));
		for (var source : part.sources(view)) {
			var line = new ArrayList<>(List.of(Box.label(label, source.label())));
			known.values().forEach((column) -> line.add(Box.figure(width, text(column.get(source.value())))));
			years.forEach((year) -> line.add(Box.entry(width, texts.amount(part, prefix, year, source))));
			lines.add(new Line(line));
		}
		var sums = new ArrayList<>(List.of(Box.label(label, "合計")));
		known.values()
			.forEach((column) -> sums
				.add(Box.figure(width, "%,d".formatted(column.values().stream().mapToLong(AmountLines::whole).sum()))));
		years.forEach((year) -> sums
			.add(Box.sum(width, new Amounts(part, prefix + part.key(), texts.raw(), view).totalText(year))));
		lines.add(new Line(sums));
		return lines;
	}

	/** Figures to compare with, by the column's label, then by source. */
	private Map<String, Map<?, ?>> known() {

		var found = (Object) view.context();
		for (var name : part.property("known", "").split("\\.")) {
			found = (found instanceof Map<?, ?> map) ? map.get(name) : null;
		}
		var known = new LinkedHashMap<String, Map<?, ?>>();
		if (found instanceof Map<?, ?> columns) {
			for (var column : part.property("knownColumns", "").split("[\\s,]+")) {
				var parts = column.split("[:=]", 2);
				if (parts.length == 2 && columns.get(parts[0]) instanceof Map<?, ?> figures) {
					known.put(parts[1], figures);
				}
			}
		}
		return known;
	}

	private static String text(Object value) {
		if (value instanceof Amount amount) {
			return (amount.state() == Amount.State.UNDETERMINED) ? "未確定"
					: (amount.value() == null) ? "" : "%,d".formatted(amount.value());
		}
		return (value instanceof Number number) ? "%,d".formatted(number.longValue()) : "";
	}

	private static long whole(Object value) {
		if (value instanceof Amount amount) {
			return amount.orZero();
		}
		return (value instanceof Number number) ? number.longValue() : 0;
	}

}
