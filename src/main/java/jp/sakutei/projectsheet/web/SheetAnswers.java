package jp.sakutei.projectsheet.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormComponent;
import jp.sakutei.form.FormDefinitions;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.projectsheet.Revision;

import org.springframework.stereotype.Component;

/** A revision as text, question by question, by the form that asked. */
@Component
class SheetAnswers {

	private final FormDefinitions forms;

	SheetAnswers(FormDefinitions forms) {
		this.forms = forms;
	}

	/** Blocks in the form's order; questions without an answer are left out. */
	List<Block> of(Revision revision, Map<String, List<Option>> options) {

		var form = forms.version("fill-in-sheet", revision.formVersion());
		var view = TaskView.of("", FormValues.none()).withOptions(options);
		var blocks = new ArrayList<Block>();
		for (var component : form.components()) {
			var block = switch (component.kind()) {
				case AMOUNTS -> amounts(component, revision.answers(), view);
				case INDICATORS, SCHEDULE, EVIDENCE, DYNAMICLIST -> rows(component, revision.answers(), view);
				default -> answers(component, revision.answers(), view);
			};
			if (!block.isEmpty()) {
				blocks.add(block);
			}
		}
		return blocks;
	}

	private static Block answers(FormComponent group, FormValues values, TaskView view) {
		return new Block(group.label(), List.of(), List.of(),
				group.all()
					.filter((each) -> each.kind().isInput() && values.asMap().containsKey(each.key()))
					.map((each) -> new Answer(each.label(), text(each, values.asMap().get(each.key()), view)))
					.toList());
	}

	private static Block amounts(FormComponent part, FormValues values, TaskView view) {

		var years = part.years(view);
		var amounts = values.amounts(part.key());
		if (amounts.isEmpty()) {
			return Block.empty(part.label());
		}
		var head = new ArrayList<>(List.of("財源（千円）"));
		years.forEach((year) -> head.add(year.label()));
		var body = new ArrayList<List<String>>();
		for (var source : part.sources(view)) {
			var row = new ArrayList<>(List.of(source.label()));
			years.forEach((year) -> row
				.add(text(amounts.getOrDefault(year.value(), Map.of()).getOrDefault(source.value(), Amount.EMPTY))));
			body.add(row);
		}
		var total = new ArrayList<>(List.of("合計"));
		years.forEach((year) -> total.add("%,d".formatted(
				amounts.getOrDefault(year.value(), Map.of()).values().stream().mapToLong(Amount::orZero).sum())));
		body.add(total);
		return new Block(part.label(), head, body, List.of());
	}

	private static Block rows(FormComponent part, FormValues values, TaskView view) {

		var rows = values.rows(part.key());
		if (rows.isEmpty()) {
			return Block.empty(part.label());
		}
		var keys = rows.stream().flatMap((row) -> row.asMap().keySet().stream()).distinct().toList();
		var head = keys.stream().map((key) -> label(part, key)).toList();
		var body = rows.stream()
			.map((row) -> keys.stream().map((key) -> text(component(part, key), row.asMap().get(key), view)).toList())
			.toList();
		return new Block(part.label(), head, body, List.of());
	}

	private static FormComponent component(FormComponent part, String key) {
		return part.components().stream().filter((each) -> key.startsWith(each.key())).findFirst().orElse(null);
	}

	private static String label(FormComponent part, String key) {
		return part.components()
			.stream()
			.filter((each) -> key.startsWith(each.key()))
			.findFirst()
			.map((each) -> each.label() + key.substring(each.key().length()))
			.orElse("year".equals(key) ? "年度" : key);
	}

	private static String text(FormComponent component, Object value, TaskView view) {
		if (value == null) {
			return "";
		}
		if (value instanceof List<?> list) {
			return list.stream().map((each) -> text(component, each, view)).reduce((a, b) -> a + "、" + b).orElse("");
		}
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros().toPlainString();
		}
		if (value instanceof LocalDate date) {
			return JapaneseDates.full(date);
		}
		if (value instanceof Boolean checked) {
			return checked ? "はい" : "いいえ";
		}
		if (component != null && component.kind().isChoice()) {
			return component.options(view)
				.stream()
				.filter((option) -> option.value().equals(value))
				.findFirst()
				.map(Option::label)
				.orElse(value.toString());
		}
		return value.toString();
	}

	private static String text(Amount amount) {
		return switch (amount.state()) {
			case ENTERED -> "%,d".formatted(amount.value());
			case UNDETERMINED -> "未確定";
			case EMPTY -> "";
		};
	}

	/** One block of the form: either single answers or a table. */
	record Block(String label, List<String> head, List<List<String>> rows, List<Answer> answers) {

		static Block empty(String label) {
			return new Block(label, List.of(), List.of(), List.of());
		}

		boolean isEmpty() {
			return rows.isEmpty() && answers.isEmpty();
		}

	}

	/** A question and its answer. */
	record Answer(String label, String text) {
	}

}
