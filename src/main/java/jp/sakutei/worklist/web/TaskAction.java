package jp.sakutei.worklist.web;

import java.util.Map;

import jp.sakutei.form.page.FieldView;
import jp.sakutei.form.RawForm;

/**
 * The button that was pressed: {@code submit}, {@code save}, {@code refresh},
 * {@code add:items}, {@code remove:items:3}.
 */
record TaskAction(String verb, String list, int row) {

	static TaskAction of(Map<String, String[]> posted) {
		var parts = first(posted, "_action").split(":");
		return new TaskAction(parts[0], (parts.length > 1) ? parts[1] : "", number((parts.length > 2) ? parts[2] : ""));
	}

	/**
	 * @param page the rows as the page shows them
	 */
	RawForm on(RawForm page, RawForm merged) {
		return switch (verb) {
			case "add" -> merged.withRowAdded(list);
			case "remove" -> merged.withoutRowOf(page, list, row);
			default -> merged;
		};
	}

	boolean isSubmit() {
		return verb.equals("submit");
	}

	String notice() {
		return switch (verb) {
			case "save" -> "一時保存しました。";
			case "add" -> "行を追加しました。入力した内容は一時保存しました。";
			case "remove" -> "行を削除しました。ほかの内容は一時保存しました。";
			default -> "表示を更新しました。入力した内容は一時保存しました。";
		};
	}

	/** Where the page goes on. */
	String anchor() {
		return list.matches("\\w+") ? "#" + FieldView.idOf(list) : "";
	}

	private static int number(String text) {
		return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
	}

	private static String first(Map<String, String[]> posted, String name) {
		var values = posted.get(name);
		return (values == null || values.length == 0) ? "" : values[0];
	}

}
