package jp.sakutei.form.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.form.Amount;
import jp.sakutei.form.AmountSum;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.comparison.Change;
import jp.sakutei.form.definition.Axis;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.page.AmountsView.AmountRow;
import jp.sakutei.form.page.FieldView.Question;
import jp.sakutei.form.reading.AmountText;
import jp.sakutei.form.reading.Amounts;
import jp.sakutei.form.reading.FormNode;
import jp.sakutei.form.reading.FormReading;

/** A table of amounts, with its sums and beside this year's budget. */
final class AmountViews {

	private final FormNode node;

	private final FormReading reading;

	private final TaskView view;

	private final Function<String, FieldErrors> errors;

	private final Amounts amounts;

	private final List<Option> years;

	private final List<Option> sources;

	AmountViews(FormNode node, FormReading reading, TaskView view, Function<String, FieldErrors> errors) {
		this.node = node;
		this.reading = reading;
		this.view = view;
		this.errors = errors;
		this.amounts = new Amounts(node.component(), node.name(), reading.raw(), view);
		this.years = node.component().years(view);
		this.sources = node.component().sources(view);
	}

	AmountsView view() {

		var known = known();
		var rows = sources.stream()
			.map((source) -> new AmountRow(source.label(),
					known.values().stream().map((column) -> figure(column.get(source.value()))).toList(),
					years.stream().map((year) -> amount(year, source)).toList(),
					(years.size() > 1) ? amounts.sum(years, source).text() : null))
			.toList();
		var totals = new ArrayList<String>();
		known.values()
			.forEach((column) -> totals
				.add(column.values().stream().map(AmountSum::of).reduce(AmountSum.NONE, AmountSum::plus).text()));
		years.forEach((year) -> totals.add(amounts.totalText(year)));
		if (years.size() > 1) {
			totals.add(years.stream().map(amounts::total).reduce(AmountSum.NONE, AmountSum::plus).text());
		}
		var changes = known.values()
			.stream()
			.flatMap((before) -> years.stream().map((year) -> Change.between(before, amounts.of(year))))
			.toList();
		return new AmountsView(years, List.copyOf(known.keySet()), rows, totals, changes);
	}

	private FieldView amount(Option year, Option source) {
		var name = amounts.field(year, source);
		return new FieldView("amount", name, Question.of(year.label() + " " + source.label(), node.readonly()),
				reading.raw().all(name), List.of(), errors.apply(name), node.component(), List.of(), null, null,
				Beside.NOTHING);
	}

	/**
	 * Figures to compare with, which the view brings along: the last column that is
	 * there, by its label.
	 */
	private Map<String, Map<String, Amount>> known() {

		var component = node.component();
		var found = (Object) view.context();
		for (var name : component.property("known", "").split("\\.")) {
			found = (found instanceof Map<?, ?> map) ? map.get(name) : null;
		}
		if (!(found instanceof Map<?, ?> columns)) {
			return Map.of();
		}
		return Axis.read(component.property("knownColumns", ""))
			.stream()
			.filter((column) -> columns.get(column.value()) instanceof Map)
			.reduce((earlier, last) -> last)
			.map((column) -> Map.of(column.label(), amountsOf((Map<?, ?>) columns.get(column.value()))))
			.orElse(Map.of());
	}

	private static Map<String, Amount> amountsOf(Map<?, ?> figures) {
		return figures.entrySet()
			.stream()
			.collect(Collectors.toMap((figure) -> figure.getKey().toString(), (figure) -> amount(figure.getValue()),
					(one, other) -> other, LinkedHashMap::new));
	}

	private static Amount amount(Object value) {
		if (value instanceof Amount amount) {
			return amount;
		}
		return (value instanceof Number number) ? Amount.of(number.longValue()) : Amount.EMPTY;
	}

	private static String figure(Amount amount) {
		return (amount == null) ? "" : AmountText.of(amount);
	}

}
