package jp.sakutei.document;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.TaskView.Option;

/**
 * A place to write in.
 *
 * @param field name of the field in the form ({@code amounts.R6.general})
 * @param choice the option that a mark stands for, or null
 * @param options choices, where one of them is written
 * @param text what stands there: the label of what was chosen, ○ for a mark
 * @param locked shown, but not asked
 */
record Entry(Sort sort, String field, String place, FormComponent component, String choice, List<Option> options,
		String text, boolean locked) {

	static final String MARK = "○";

	/** How it is written. */
	enum Sort {

		LINE, LINES, NUMBER, AMOUNT, DATE, CHOICE, ONE_OF_MANY, MARK

	}

	boolean isFigure() {
		return sort == Sort.NUMBER || sort == Sort.AMOUNT;
	}

	/** What a mark stands for. */
	String value() {
		return (choice == null) ? "true" : choice;
	}

	boolean isFor(String value) {
		return value().equals(value);
	}

	/** How many characters it takes, or null. */
	Integer longest() {
		var most = component.limits().maxLength();
		var length = most.hangsOnAnswers() ? null : most.number(Map.of());
		return (length == null) ? null : length.intValue();
	}

	/** How it is found again in a workbook. */
	String key() {
		return switch (sort) {
			case MARK -> field + "=" + value();
			case ONE_OF_MANY -> field + "+";
			default -> field;
		};
	}

}
