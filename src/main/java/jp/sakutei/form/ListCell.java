package jp.sakutei.form;

/** A field in a row of a list, by its name: {@code items[3].reason}. */
public record ListCell(int row, String key) {

	/** Null where the name is none of a row of this list. */
	public static ListCell of(String list, String name) {
		if (!name.startsWith(list + "[")) {
			return null;
		}
		var end = name.indexOf("].", list.length());
		var row = (end < 0) ? "" : name.substring(list.length() + 1, end);
		return RawForm.NUMBER.matcher(row).matches() ? new ListCell(Integer.parseInt(row), name.substring(end + 2))
				: null;
	}

}
