package jp.sakutei.form.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.form.Amount;
import jp.sakutei.form.AmountSum;
import jp.sakutei.form.FormError;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;

/** The typed part of amounts: a field for each source in each year. */
public record Amounts(FormComponent component, String name, RawForm raw, TaskView view) {

	Map<String, Map<String, Amount>> read(List<FormError> errors) {

		var years = new LinkedHashMap<String, Map<String, Amount>>();
		for (var year : component.years(view)) {
			var sources = new LinkedHashMap<String, Amount>();
			for (var source : component.sources(view)) {
				var amount = read(year, source, errors);
				if (amount != null && amount.state() != Amount.State.EMPTY) {
					sources.put(source.value(), amount);
				}
			}
			if (!sources.isEmpty()) {
				years.put(year.value(), sources);
			}
			else if (isRequired() && !hasError(errors, year)) {
				errors.add(new FormError(field(year, component.sources(view).get(0)),
						component.label() + "の" + year.label() + "を入力してください。決まっていないときは「未確定」と入力します。"));
			}
		}
		return years;
	}

	public Stream<String> fields() {
		return component.years(view)
			.stream()
			.flatMap((year) -> component.sources(view).stream().map((source) -> field(year, source)));
	}

	public String field(Option year, Option source) {
		return name + "." + year.value() + "." + source.value();
	}

	/** The sum of a year as far as it can be read. */
	public AmountSum total(Option year) {
		return component.sources(view)
			.stream()
			.map((source) -> value(year, source))
			.reduce(AmountSum.NONE, AmountSum::plus);
	}

	/** The same as a page shows it: a year of nothing but 未確定 is 未確定. */
	public String totalText(Option year) {
		var sum = AmountText.sum(of(year));
		return sum.equals(AmountText.UNDETERMINED) ? sum : total(year).text();
	}

	/** By source, as far as they can be read. */
	public Map<String, Amount> of(Option year) {
		var sources = new LinkedHashMap<String, Amount>();
		for (var source : component.sources(view)) {
			var amount = read(year, source, new ArrayList<>());
			sources.put(source.value(), (amount == null) ? Amount.EMPTY : amount);
		}
		return sources;
	}

	/** The sum of a source over the years. */
	public AmountSum sum(List<Option> years, Option source) {
		return years.stream().map((year) -> value(year, source)).reduce(AmountSum.NONE, AmountSum::plus);
	}

	private AmountSum value(Option year, Option source) {
		var amount = read(year, source, new ArrayList<>());
		return (amount == null) ? AmountSum.UNREAD : AmountSum.of(amount);
	}

	private Amount read(Option year, Option source, List<FormError> errors) {
		var field = field(year, source);
		var reading = AmountText.read(raw.text(field), "true".equals(component.property("negative", "")));
		if (reading.error() != null) {
			errors.add(new FormError(field,
					component.label() + "の" + year.label() + "「" + source.label() + "」" + reading.error()));
		}
		return (Amount) reading.value();
	}

	boolean isRequired() {
		return component.limits().required() || "true".equals(component.property("required", ""));
	}

	private boolean hasError(List<FormError> errors, Option year) {
		return errors.stream().anyMatch((error) -> error.field().startsWith(name + "." + year.value() + "."));
	}

	/** Amounts as expressions see them: a number, 未確定, or nothing. */
	static Object forExpressions(Object value) {
		if (value instanceof Amount amount) {
			return (amount.state() == Amount.State.UNDETERMINED) ? AmountText.UNDETERMINED : amount.value();
		}
		if (value instanceof Map<?, ?> map) {
			var copy = new LinkedHashMap<Object, Object>();
			map.forEach((key, each) -> copy.put(key, forExpressions(each)));
			return copy;
		}
		return (value instanceof List<?> list) ? list.stream().map(Amounts::forExpressions).toList() : value;
	}

}
