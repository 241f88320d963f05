package jp.sakutei.form.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.form.Amount;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;

/** One answer as people read it. */
public final class AnswerText {

	private AnswerText() {
	}

	/**
	 * @param component that asked
	 * @param value null where nothing was answered
	 */
	public static String of(FormComponent component, Object value, TaskView view) {
		if (value == null) {
			return "";
		}
		if (value instanceof List<?> list) {
			return list.stream().map((each) -> of(component, each, view)).collect(Collectors.joining("、"));
		}
		if (value instanceof Amount amount) {
			return AmountText.of(amount);
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
		if (component.property("reads", "").equals("year")) {
			return FiscalYear.read(value.toString()).map(FiscalYear::label).orElse(value.toString());
		}
		return component.kind().isChoice() ? label(component, value, view) : value.toString();
	}

	private static String label(FormComponent component, Object value, TaskView view) {
		return component.options(view)
			.stream()
			.filter((option) -> option.value().equals(value))
			.findFirst()
			.map(Option::label)
			.orElse(value.toString());
	}

}
