package jp.sakutei.form.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.sakutei.common.TypedNumber;
import jp.sakutei.form.AnswerKey;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.reading.FormNode;

/** The rows of indicators as lines, beside what an earlier period reached. */
final class IndicatorLines {

	private static final String ROWS = "rows";

	private final FormNode list;

	private final TaskView view;

	IndicatorLines(FormNode list, TaskView view) {
		this.list = list;
		this.view = view;
	}

	/**
	 * Whether the form asks a figure for each year of each indicator, and does not want
	 * them otherwise.
	 */
	static boolean suits(FormComponent list) {
		return list.kind() == Kind.INDICATORS && list.property("display", "").isEmpty()
				&& list.components().stream().anyMatch((each) -> each.isPerYear());
	}

	/**
	 * @param rows the fields of each
	 */
	List<IndicatorLine> of(List<List<FieldView>> rows) {
		var before = before();
		return IntStream.range(0, rows.size()).mapToObj((row) -> line(row, rows.get(row), before)).toList();
	}

	private IndicatorLine line(int row, List<FieldView> fields, List<FormValues> before) {

		var answers = answers(fields);
		var way = IndicatorWay.of(answers, before);
		var years = new ArrayList<FieldView>();
		var rest = new ArrayList<FieldView>();
		fields.forEach((field) -> (field.component().isPerYear() ? years : rest).add(field));
		var name = answers.text(list.component().components().get(0).key());
		return new IndicatorLine(FieldView.idOf(list.name() + "[" + row + "]"), name, IndicatorWay.facts(answers),
				way.baseline(), way.reached(answers.text("direction")), way.spark(), years, rest,
				name.isEmpty() || rest.stream().anyMatch(FieldView::isSpokenOf)
						|| fields.stream().anyMatch((field) -> field.beside().saysSomething()));
	}

	/** As far as they can be read: somebody is still writing. */
	private static FormValues answers(List<FieldView> fields) {
		var answers = new LinkedHashMap<String, Object>();
		fields.stream().filter((field) -> !field.text().isEmpty()).forEach((field) -> {
			var component = field.component();
			if (component.kind() == Kind.NUMBER) {
				TypedNumber.read(field.text()).number().ifPresent((number) -> answers.put(component.key(), number));
			}
			else {
				answers.put(component.key(), field.text());
			}
		});
		return new FormValues(answers);
	}

	/** Rows to compare with, which the view brings along. */
	private List<FormValues> before() {
		var found = (Object) view.context();
		for (var name : list.component().property("known", "").split("\\.")) {
			found = (found instanceof Map<?, ?> map) ? map.get(name) : null;
		}
		return FormValues.none().with(ROWS, found).find(AnswerKey.rows(ROWS)).orElse(List.of());
	}

}
