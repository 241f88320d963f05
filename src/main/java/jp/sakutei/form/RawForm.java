package jp.sakutei.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.sakutei.common.Written;

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

	/** Key of the id that a row keeps in all versions of a draft. */
	public static final String ROW_ID = "_row";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Pattern PARAMETER = Pattern.compile("[A-Za-z]\\w*(\\[\\d{0,4}\\])?(\\.[\\w-]+){0,2}");

	static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

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
				texts.put(name, Arrays.stream(values).map(PlainText::withLineEnds).toList());
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
		return NUMBER.matcher(written).matches() ? Math.min(Integer.parseInt(written), MOST_ROWS) : 0;
	}

	public RawForm with(String name, List<String> values) {
		var copy = new RawForm(texts);
		copy.texts.put(name, values);
		return copy;
	}

	public RawForm with(Map<String, List<String>> others) {
		var copy = new RawForm(texts);
		copy.texts.putAll(others);
		return copy;
	}

	/** Fields in which another form holds something else. */
	public Set<String> namesOtherThan(RawForm other) {
		var names = new LinkedHashSet<>(texts.keySet());
		names.addAll(other.texts.keySet());
		names.removeIf((name) -> name.endsWith(ROW_ID) || same(all(name), other.all(name)));
		return names;
	}

	/**
	 * Nothing chosen and nothing typed is the same, and so is another kind of line end.
	 */
	public static boolean same(List<String> one, List<String> other) {
		return one.equals(other) || plain(one).equals(plain(other));
	}

	private static List<String> plain(List<String> texts) {
		var plain = texts.stream().map(PlainText::lines).toList();
		return plain.stream().allMatch(String::isEmpty) ? List.of() : plain;
	}

	/** With one more row at the end of the list. */
	public RawForm withRowAdded(String list) {
		return with(list + "[]", List.of(String.valueOf(Math.min(rows(list) + 1, MOST_ROWS))));
	}

	/**
	 * Without the row that the page shows there, unless somebody rewrote it meanwhile.
	 */
	public RawForm withoutRowOf(RawForm page, String list, int row) {

		var shown = new ArrayList<>(page.rowsById(list).entrySet());
		if (row < 0 || row >= shown.size()) {
			return this;
		}
		var own = rowsById(list);
		var there = own.get(shown.get(row).getKey());
		var place = new ArrayList<>(own.keySet()).indexOf(shown.get(row).getKey());
		return (there == null || !there.namesOtherThan(shown.get(row).getValue()).isEmpty()) ? this
				: withoutRow(list, place);
	}

	/** Without one row: those behind it move up. */
	public RawForm withoutRow(String list, int row) {

		var rows = rows(list);
		if (row < 0 || row >= rows) {
			return this;
		}
		var remaining = new LinkedHashMap<String, List<String>>();
		texts.forEach((name, values) -> {
			var cell = ListCell.of(list, name);
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

	/** Names of all lists. */
	public Set<String> lists() {
		return texts.keySet()
			.stream()
			.filter((name) -> name.endsWith("[]"))
			.map((name) -> name.substring(0, name.length() - 2))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Rows by the id that they got when they were first saved, or by their number. */
	public Map<String, RawForm> rowsById(String list) {
		var rows = new LinkedHashMap<String, RawForm>();
		for (var index = 0; index < rows(list); index++) {
			var row = row(list, index);
			var id = row.text(ROW_ID);
			rows.put((id.isEmpty() || rows.containsKey(id)) ? id + "#" + index : id, row);
		}
		return rows;
	}

	/** Each row that has no id yet gets one. */
	public RawForm withRowIds(String prefix) {
		var copy = new RawForm(texts);
		lists().forEach((list) -> {
			for (var index = 0; index < rows(list); index++) {
				copy.texts.putIfAbsent(list + "[" + index + "]." + ROW_ID, List.of(prefix + index));
			}
		});
		return copy;
	}

	/** Without texts of rows that a list does not have any more. */
	public RawForm withoutSurplusRows() {
		var copy = new LinkedHashMap<>(texts);
		copy.keySet().removeIf((name) -> {
			var list = FieldNames.listOf(name);
			var cell = ListCell.of(list, name);
			return cell != null && has(list + "[]") && cell.row() >= rows(list);
		});
		return new RawForm(copy);
	}

	/** Nothing but the texts of one row, by the keys of its fields. */
	public RawForm row(String list, int row) {
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
	public RawForm withRows(String list, List<RawForm> rows) {
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

	public boolean isBlank() {
		return texts.entrySet()
			.stream()
			.filter((each) -> !each.getKey().equals(ROW_ID))
			.flatMap((each) -> each.getValue().stream())
			.allMatch(Written::isEmpty);
	}

	/** For {@code form_draft}; control characters, which no database takes, become �. */
	public String toJson() {
		var clean = new LinkedHashMap<String, List<String>>();
		texts.forEach((name, values) -> clean.put(name,
				new ArrayList<>(values.stream().map(PlainText::withoutUnusable).toList())));
		return JSON.writeValueAsString(clean);
	}

	public static RawForm ofJson(String json) {
		return new RawForm(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {
		}));
	}

}
