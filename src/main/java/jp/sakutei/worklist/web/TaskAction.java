package jp.sakutei.worklist.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import jp.sakutei.form.draft.DraftWriting.RowChange;
import jp.sakutei.form.draft.DraftWriting.Written;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.page.FieldView;
import jp.sakutei.form.reading.AmountText;
import jp.sakutei.form.reading.KnownNames;
import jp.sakutei.form.RawForm;

/**
 * The button that was pressed: {@code submit}, {@code save}, {@code refresh:kind},
 * {@code add:items}, {@code remove:items:3}, {@code next:group_basis},
 * {@code settle:group_basis:group_identity}, {@code undetermined:amounts:R6.general}.
 *
 * @param place where the page goes on: a list, a block, a field
 * @param what of it: a row, a cell, or the block that is left as it was
 */
record TaskAction(String verb, String place, String what) {

	static TaskAction of(Map<String, String[]> posted) {
		var parts = one(posted, "_action").split(":");
		return new TaskAction(parts[0], (parts.length > 1) ? parts[1] : "", (parts.length > 2) ? parts[2] : "");
	}

	/** What was typed, and what the button itself says. */
	Map<String, String[]> with(Map<String, String[]> posted) {
		return switch (verb) {
			case "settle" -> with(posted, FormDefinition.CONFIRMED + "." + what, "true");
			case "undetermined" -> with(posted, place + "." + what, AmountText.UNDETERMINED);
			default -> posted;
		};
	}

	private static Map<String, String[]> with(Map<String, String[]> posted, String name, String text) {
		var all = new HashMap<>(posted);
		all.put(name, new String[] { text });
		return all;
	}

	/**
	 * @param page the rows as the page shows them
	 */
	RawForm on(RawForm page, RawForm merged) {
		return switch (verb) {
			case "add" -> merged.withRowAdded(place);
			case "remove" -> merged.withoutRowOf(page, place, number(what));
			default -> merged;
		};
	}

	/** The same, as long as there is room for a row. */
	RowChange within(KnownNames names) {
		return (page, merged) -> verb.equals("add") && !names.hasRoom(merged, place) ? merged : on(page, merged);
	}

	boolean isSubmit() {
		return verb.equals("submit");
	}

	String notice(Written written) {
		if (verb.equals("add") && written.draft().raw().rows(place) <= written.typed().rows(place)) {
			return "行を追加できません。一つの表は%d行までです。入力した内容は一時保存しました。".formatted(KnownNames.MOST_ROWS);
		}
		return switch (verb) {
			case "save", "next" -> "一時保存しました。";
			case "undetermined" -> "未確定にしました。入力した内容は一時保存しました。";
			case "settle" -> "変更なしを確認しました。";
			case "add" -> "行を追加しました。入力した内容は一時保存しました。";
			case "remove" -> "行を削除しました。ほかの内容は一時保存しました。";
			default -> "表示を更新しました。入力した内容は一時保存しました。";
		};
	}

	/** Where the page goes on: with that block open. */
	String address() {
		return place.matches("\\w+") ? "?at=" + place + "#" + FieldView.idOf(place) : "";
	}

	private static int number(String text) {
		return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
	}

	/** Empty where there are several: nobody knows which was meant. */
	private static String one(Map<String, String[]> posted, String name) {
		var values = posted.get(name);
		return (values == null || Arrays.stream(values).distinct().count() != 1) ? "" : values[0];
	}

}
