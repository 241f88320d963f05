package jp.sakutei.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as it was typed, valid or not: texts by the names of the fields ({@code name},
 * {@code amounts.R6.general}, {@code items[3].reason}). The number of rows of a list
 * stands under its name with brackets ({@code items[]}).
 */
public record RawForm(Map<String, List<String>> texts) {

	/** More than any list of the city; keeps a forged number from filling the memory. */
	static final int MOST_ROWS = 2000;

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Pattern PARAMETER = Pattern.compile("[A-Za-z]\\w*(\\[\\d{0,4}\\])?(\\.[\\w-]+){0,2}");

	public RawForm {
		texts = new LinkedHashMap<>(texts);
	}

	public static RawForm empty() {
		return new RawForm(Map.of());
	}

	/**
	 * What a browser posted, without the page's own parameters, which begin with an
	 * underscore.
	 */
	public static RawForm posted(Map<String, String[]> parameters) {
		var texts = new LinkedHashMap<String, List<String>>();
		parameters.forEach((name, values) -> {
			if (PARAMETER.matcher(name).matches()) {
				texts.put(name, List.of(values));
			}
		});
		return new RawForm(texts);
	}

	/** The first text, or empty. */
	public String text(String name) {
		return all(name).stream().findFirst().orElse("");
	}

	public List<String> all(String name) {
		return texts.getOrDefault(name, List.of());
	}

	public boolean has(String name) {
		return texts.containsKey(name);
	}

	/** How many rows a list has. */
	public int rows(String list) {
		var written = text(list + "[]");
		return written.matches("\\d{1,4}") ? Math.min(Integer.parseInt(written), MOST_ROWS) : 0;
	}

	RawForm with(String name, List<String> values) {
		var copy = new RawForm(texts);
		copy.texts.put(name, values);
		return copy;
	}

	/** With one more row at the end of the list. */
	public RawForm withRowAdded(String list) {
		return with(list + "[]", List.of(String.valueOf(Math.min(rows(list) + 1, MOST_ROWS))));
	}

	/** Without one row: those behind it move up. */
	public RawForm withoutRow(String list, int row) {

		var rows = rows(list);
		if (row < 0 || row >= rows) {
			return this;
		}
		var remaining = new LinkedHashMap<String, List<String>>();
		texts.forEach((name, values) -> {
			var cell = Cell.of(list, name);
			if (cell == null || cell.row() < row) {
				remaining.put(name, values);
			}
			else if (cell.row() > row) {
				remaining.put(list + "[" + (cell.row() - 1) + "]." + cell.key(), values);
			}
		});
		remaining.put(list + "[]", List.of(String.valueOf(rows - 1)));
		return new RawForm(remaining);
	}

	/** Nothing but the texts of one row, by the keys of its fields. */
	RawForm row(String list, int row) {
		var prefix = list + "[" + row + "].";
		var cells = new LinkedHashMap<String, List<String>>();
		texts.forEach((name, values) -> {
			if (name.startsWith(prefix)) {
				cells.put(name.substring(prefix.length()), values);
			}
		});
		return new RawForm(cells);
	}

	/** All texts of the list, with these rows instead. */
	RawForm withRows(String list, List<RawForm> rows) {
		var copy = new LinkedHashMap<String, List<String>>();
		texts.forEach((name, values) -> {
			if (!name.startsWith(list + "[")) {
				copy.put(name, values);
			}
		});
		copy.put(list + "[]", List.of(String.valueOf(rows.size())));
		for (var index = 0; index < rows.size(); index++) {
			var prefix = list + "[" + index + "].";
			rows.get(index).texts().forEach((key, values) -> copy.put(prefix + key, values));
		}
		return new RawForm(copy);
	}

	boolean isBlank() {
		return texts.values().stream().flatMap(List::stream).allMatch(String::isBlank);
	}

	/** For {@code form_draft}; control characters, which no database takes, become �. */
	String toJson() {
		var clean = new LinkedHashMap<String, List<String>>();
		texts.forEach((name, values) -> clean.put(name,
				new ArrayList<>(values.stream().map(PlainText::withoutUnusable).toList())));
		return JSON.writeValueAsString(clean);
	}

	static RawForm ofJson(String json) {
		return new RawForm(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {
		}));
	}

	/** {@code items[3].reason}: row and key of a list's field. */
	private record Cell(int row, String key) {

		static Cell of(String list, String name) {
			if (!name.startsWith(list + "[")) {
				return null;
			}
			var end = name.indexOf("].", list.length());
			var row = (end < 0) ? "" : name.substring(list.length() + 1, end);
			return row.matches("\\d{1,4}") ? new Cell(Integer.parseInt(row), name.substring(end + 2)) : null;
		}

	}

}
