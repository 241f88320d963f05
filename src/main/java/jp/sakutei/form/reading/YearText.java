package jp.sakutei.form.reading;

import java.util.Map;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.Written;
import jp.sakutei.form.definition.FormComponent;

/**
 * A year in a text field with the property {@code reads: year}, kept by its code (S55).
 * The property {@code unknown} is a word for where there is no record, {@code notBefore}
 * the key of a year that comes first.
 */
final class YearText {

	private YearText() {
	}

	static Reading read(FormComponent component, String typed, Map<String, Object> names) {

		var unknown = component.property("unknown", "");
		if (!unknown.isEmpty() && Written.folded(typed).equals(Written.folded(unknown))) {
			return Reading.of(unknown);
		}
		var year = FiscalYear.read(typed);
		if (year.isEmpty()) {
			return Reading.refused("は「R6」「平成13年度」「昭和55」「2024」のような年度で入力してください"
					+ (unknown.isEmpty() ? "。" : "。分からないときは「" + unknown + "」と入力します。"));
		}
		var first = names.get(component.property("notBefore", "")) instanceof String text ? FiscalYear.read(text)
				: year;
		if (first.isPresent() && year.get().compareTo(first.get()) < 0) {
			return new Reading(year.get().code(),
					"は" + first.get().label() + "以後の年度にしてください（いま" + year.get().label() + "）。");
		}
		return Reading.of(year.get().code());
	}

}
