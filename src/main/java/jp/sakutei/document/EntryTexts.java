package jp.sakutei.document;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.common.Written;
import jp.sakutei.document.Entry.Sort;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;

/** The places of a form to write in, with what stands there now. */
record EntryTexts(RawForm raw, TaskView view) {

	/** For a question with one answer. */
	Entry entry(FormComponent component, String prefix) {

		var field = prefix + component.key();
		var text = raw.text(field);
		return switch (component.kind()) {
			case SELECT, RADIO -> of(Sort.CHOICE, component, field, null, labelOf(component, text));
			case CHECKLIST, TAGLIST -> of(Sort.LINES, component, field, null,
					String.join("、", raw.all(field).stream().map((each) -> labelOf(component, each)).toList()));
			case CHECKBOX -> mark(component, prefix, null);
			case NUMBER -> of(Sort.NUMBER, component, field, null, text);
			case DATETIME -> of(Sort.DATE, component, field, null, text);
			case TEXTAREA -> of(Sort.LINES, component, field, null, text);
			default -> of(Sort.LINE, component, field, null, text);
		};
	}

	Entry amount(FormComponent component, String prefix, Option year, Option source) {
		var field = prefix + component.key() + "." + year.value() + "." + source.value();
		return new Entry(Sort.AMOUNT, field, component.label() + "（" + year.label() + "、" + source.label() + "）",
				component, null, List.of(), raw.text(field), component.limits().readonly().holdsAlways());
	}

	/**
	 * @param option that the mark stands for; null for a checkbox
	 */
	Entry mark(FormComponent component, String prefix, Option option) {
		var field = prefix + component.key();
		var value = (option == null) ? "true" : option.value();
		var entry = of(Sort.MARK, component, field, (option == null) ? null : value,
				raw.all(field).contains(value) ? Entry.MARK : "");
		return (option == null) ? entry : new Entry(entry.sort(), field, component.label() + "（" + option.label() + "）",
				component, value, List.of(), entry.text(), entry.locked());
	}

	/** That a block stays as it is. */
	Entry confirmation(FormComponent block, String field) {
		return new Entry(Sort.MARK, field, block.label() + "の変更なしの確認", block, null, List.of(),
				raw.text(field).equals("true") ? Entry.MARK : "", false);
	}

	/** A line for each answer, with room for some more. */
	List<Entry> oneOfMany(FormComponent component, String prefix, boolean spare) {

		var field = prefix + component.key();
		var chosen = raw.all(field).stream().filter((value) -> !Written.isEmpty(value)).toList();
		var count = spare ? Math.max(3, chosen.size() + 1) : Math.max(1, chosen.size());
		var entries = new ArrayList<Entry>();
		for (var index = 0; index < count; index++) {
			entries.add(of(Sort.ONE_OF_MANY, component, field, null,
					(index < chosen.size()) ? labelOf(component, chosen.get(index)) : ""));
		}
		return entries;
	}

	private Entry of(Sort sort, FormComponent component, String field, String choice, String text) {
		var row = field.replaceAll("^.*\\[(\\d+)\\]\\..*$", "$1");
		var place = (row.equals(field) ? "" : (Integer.parseInt(row) + 1) + "行目の") + component.label();
		return new Entry(sort, field, place, component, choice,
				component.kind().isChoice() ? component.options(view) : List.of(), text,
				component.limits().readonly().holdsAlways());
	}

	private String labelOf(FormComponent component, String value) {
		return Choices.label(component.options(view), value);
	}

}
