package jp.sakutei.form.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.comparison.BothForms.Question;
import jp.sakutei.form.comparison.FormComparison.Line;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.reading.AmountText;
import jp.sakutei.form.reading.AnswerText;

/** One question on both sides: a line, or for a table a line for each cell. */
record AnswerLines(Question question, TaskView view) {

	List<Line> of(FormValues from, FormValues to) {
		var component = question.component();
		if (component.kind() == Kind.AMOUNTS) {
			return amounts(from.amounts(component.key()), to.amounts(component.key()));
		}
		if (component.kind().hasRows()) {
			return rows(from.rows(component.key()), to.rows(component.key()));
		}
		return line(component.label(), question.before(), component, from.asMap().get(component.key()),
				to.asMap().get(component.key()))
			.stream()
			.toList();
	}

	private List<Line> amounts(Map<String, Map<String, Amount>> from, Map<String, Map<String, Amount>> to) {

		var lines = new ArrayList<Line>();
		for (var year : union(question.before().years(view), question.component().years(view), from, to)) {
			var before = from.getOrDefault(year.value(), Map.of());
			var after = to.getOrDefault(year.value(), Map.of());
			for (var source : union(question.before().sources(view), question.component().sources(view), before,
					after)) {
				amount(year.label() + " " + source.label(), before.getOrDefault(source.value(), Amount.EMPTY),
						after.getOrDefault(source.value(), Amount.EMPTY))
					.ifPresent(lines::add);
			}
			if (!before.isEmpty() || !after.isEmpty()) {
				lines.add(total(year.label() + " 合計", before, after));
			}
		}
		return lines;
	}

	/** Those that the forms name, and those that only the answers have. */
	private static List<Option> union(List<Option> before, List<Option> after, Map<String, ?> from, Map<String, ?> to) {
		var known = new ArrayList<>(after);
		Stream
			.concat(before.stream(),
					Stream.concat(from.keySet().stream(), to.keySet().stream())
						.sorted()
						.map((code) -> new Option(code, code)))
			.filter((option) -> known.stream().noneMatch((other) -> other.value().equals(option.value())))
			.forEach(known::add);
		return known;
	}

	private Optional<Line> amount(String label, Amount before, Amount after) {
		if (before.state() == Amount.State.EMPTY && after.state() == Amount.State.EMPTY) {
			return Optional.empty();
		}
		var settled = before.state() != Amount.State.UNDETERMINED && after.state() != Amount.State.UNDETERMINED;
		return Optional.of(new Line(question.key(), label, AmountText.of(before), AmountText.of(after),
				settled ? Signed.of(after.orZero() - before.orZero()) : ""));
	}

	private Line total(String label, Map<String, Amount> before, Map<String, Amount> after) {
		return new Line(question.key(), label, AmountText.sum(before), AmountText.sum(after),
				Signed.of(AmountText.entered(after) - AmountText.entered(before)));
	}

	private List<Line> rows(List<FormValues> from, List<FormValues> to) {
		return RowMatching.of(question.component(), view, from, to).stream().flatMap(this::row).toList();
	}

	private Stream<Line> row(RowMatching.Pair pair) {

		var before = columns(question.before());
		var columns = new ArrayList<>(columns(question.component()));
		before.stream().filter((column) -> find(columns, column.key()) == null).forEach(columns::add);
		return columns.stream()
			.flatMap((column) -> line(pair.label(column.label()),
					Objects.requireNonNullElse(find(before, column.key()), column), column,
					pair.from().asMap().get(column.key()), pair.to().asMap().get(column.key()))
				.stream());
	}

	private List<FormComponent> columns(FormComponent list) {
		return list.rowComponents(view).stream().flatMap(FormComponent::answering).toList();
	}

	private static FormComponent find(List<FormComponent> columns, String key) {
		return columns.stream().filter((column) -> column.key().equals(key)).findFirst().orElse(null);
	}

	/** Nothing where both sides gave no answer. */
	private Optional<Line> line(String label, FormComponent before, FormComponent after, Object from, Object to) {
		if (from == null && to == null) {
			return Optional.empty();
		}
		var text = AnswerText.of(after, to, view);
		return Optional.of(new Line(question.key(), label,
				Objects.equals(from, to) ? text : AnswerText.of(before, from, view), text, difference(from, to)));
	}

	private static String difference(Object from, Object to) {
		return (from instanceof BigDecimal before && to instanceof BigDecimal after) ? Signed.of(after.subtract(before))
				: "";
	}

}
