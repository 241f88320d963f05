package jp.sakutei.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jp.sakutei.common.Written;
import jp.sakutei.document.Entry.Sort;
import jp.sakutei.form.FieldNames;
import jp.sakutei.form.RawForm;

/**
 * What somebody wrote into a worksheet, as the texts of the form's fields: whatever says
 * the same as when it went out stays letter by letter as it was.
 */
final class FilledForm {

	private static final Pattern MARKED = Pattern.compile("[○〇◯●◎✓✔☑レ1１]|TRUE|はい|有", Pattern.CASE_INSENSITIVE);

	private static final Pattern ROW = Pattern.compile("^(\\w+)\\[(\\d+)\\]\\..*$");

	private final RawForm base;

	private final String fingerprint;

	private final FilledCells cells;

	/** Texts by field, rows numbered as in the worksheet. */
	private final Map<String, List<String>> typed;

	private final Map<String, String> addresses = new LinkedHashMap<>();

	private final List<WrongCell> wrong = new ArrayList<>();

	private final List<String> remarks = new ArrayList<>();

	/** Of changeable lists: which rows the worksheet has something in. */
	private final Map<String, LinkedHashSet<Integer>> written = new LinkedHashMap<>();

	private final Map<String, Integer> rows = new LinkedHashMap<>();

	/** Lists whose rows neither come nor go. */
	private final Set<String> fixed;

	FilledForm(RawForm base, String fingerprint, Paper paper, FilledCells cells, Set<String> fixed) {
		this.base = base;
		this.fingerprint = fingerprint;
		this.fixed = fixed;
		this.cells = cells;
		this.typed = new LinkedHashMap<>(base.texts());
		var marks = new LinkedHashMap<String, List<Entry>>();
		paper.entries().filter((entry) -> !entry.locked()).forEach((entry) -> {
			if (entry.sort() == Sort.MARK || entry.sort() == Sort.ONE_OF_MANY) {
				marks.computeIfAbsent(entry.field(), (field) -> new ArrayList<>()).add(entry);
			}
			else {
				read(entry);
			}
		});
		marks.forEach(this::many);
		rows.forEach((list, count) -> typed.put(list + "[]", List.of(String.valueOf(count))));
	}

	/** For the validator: rows as they are numbered in the worksheet. */
	RawForm typed() {
		return new RawForm(typed);
	}

	/** For the draft: without rows that are empty or were emptied. */
	RawForm own() {

		var texts = new LinkedHashMap<String, List<String>>();
		typed.forEach((name, values) -> {
			var row = ROW.matcher(name);
			if (!row.matches() || !rows.containsKey(row.group(1))) {
				texts.put(name, values);
			}
		});
		rows.forEach((list, count) -> {
			var kept = 0;
			for (var row = 0; row < count; row++) {
				if (stays(list, row)) {
					copy(list, row, kept++, texts);
				}
			}
			texts.put(list + "[]", List.of(String.valueOf(kept)));
		});
		return new RawForm(texts);
	}

	List<WrongCell> wrong() {
		return wrong;
	}

	/** What is to be known of what was read, and of what was not. */
	List<String> remarks() {
		return remarks;
	}

	/** Where the field stands in the worksheet; of a whole list its first cell. */
	String address(String field) {
		var address = addresses.get(field);
		return (address != null) ? address
				: addresses.entrySet()
					.stream()
					.filter((each) -> FieldNames.isWithin(each.getKey(), field))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse("");
	}

	boolean isWritten(String field) {
		return typed.getOrDefault(field, List.of()).stream().anyMatch((text) -> !Written.isEmpty(text));
	}

	/**
	 * A row of a schedule stays always; another while something stands in it or ever did
	 * not.
	 */
	private boolean stays(String list, int row) {
		if (written.getOrDefault(list, new LinkedHashSet<>()).contains(row)) {
			return true;
		}
		return row < base.rows(list) && wasBlank(list, row);
	}

	private boolean wasBlank(String list, int row) {
		var prefix = list + "[" + row + "].";
		return addresses.keySet()
			.stream()
			.filter((field) -> field.startsWith(prefix))
			.allMatch((field) -> Written.isEmpty(base.text(field)));
	}

	private void copy(String list, int from, int to, Map<String, List<String>> into) {
		var prefix = list + "[" + from + "].";
		// the same new row when the same file comes once more
		into.put(list + "[" + to + "]." + RawForm.ROW_ID, List.of("x" + fingerprint + "-" + from));
		typed.forEach((name, values) -> {
			if (name.startsWith(prefix)) {
				into.put(list + "[" + to + "]." + name.substring(prefix.length()), values);
			}
		});
	}

	private void read(Entry entry) {

		var cell = cells.of(entry);
		note(entry, cell);
		var text = says(entry, cell) ? base.text(entry.field()) : text(entry, cell);
		if (base.has(entry.field()) || !Written.isEmpty(text)) {
			typed.put(entry.field(), Written.isEmpty(text) && !base.has(entry.field()) ? List.of() : List.of(text));
		}
		row(entry, text);
	}

	private void note(Entry entry, ReadCell cell) {
		addresses.putIfAbsent(entry.field(), cell.address());
		if (cell.faultFor(entry) != null) {
			wrong.add(new WrongCell(cell.address(), entry.place(), "", cell.faultFor(entry)));
		}
		else if (cell.worked()) {
			remarks.add(cell.workedOut(entry.place()));
		}
	}

	private void row(Entry entry, String text) {
		var row = ROW.matcher(entry.field());
		if (row.matches() && !fixed.contains(row.group(1))) {
			var number = Integer.parseInt(row.group(2));
			rows.merge(row.group(1), number + 1, Math::max);
			if (!Written.isEmpty(text)) {
				written.computeIfAbsent(row.group(1), (list) -> new LinkedHashSet<>()).add(number);
			}
		}
	}

	/** Whether the cell still says what it said when it went out. */
	private static boolean says(Entry entry, ReadCell cell) {
		if (cell.fault() != null) {
			return true;
		}
		if (entry.isFigure()) {
			var before = CellText.number(entry.text());
			var now = cell.asNumber();
			if (before.isPresent() && now.isPresent()) {
				return before.get().compareTo(now.get()) == 0;
			}
		}
		return same(entry.text(), cell.text());
	}

	private static boolean same(String one, String other) {
		return one.replace("\r\n", "\n").stripTrailing().equals(other.replace("\r\n", "\n").stripTrailing());
	}

	private static String text(Entry entry, ReadCell cell) {
		return (entry.sort() == Sort.CHOICE) ? Choices.value(entry.options(), cell.text()) : cell.text();
	}

	/** A field with many answers: marks, or a line for each. */
	private void many(String field, List<Entry> entries) {

		var chosen = new LinkedHashSet<String>();
		var first = entries.get(0);
		if (first.sort() == Sort.ONE_OF_MANY) {
			cells.all(first).forEach((cell) -> {
				note(first, cell);
				if (!cell.isBlank()) {
					chosen.add(Choices.value(first.options(), cell.text()));
				}
			});
		}
		else {
			entries.stream().filter(this::isMarked).forEach((entry) -> chosen.add(entry.value()));
		}
		// what is no option has no mark either
		var before = new LinkedHashSet<>(base.all(field)
			.stream()
			.filter((value) -> !Written.isEmpty(value)
					&& (first.sort() == Sort.ONE_OF_MANY || entries.stream().anyMatch((entry) -> entry.isFor(value))))
			.toList());
		if (!chosen.equals(before)) {
			typed.put(field, List.copyOf(chosen));
		}
		row(first, String.join("", chosen));
	}

	private boolean isMarked(Entry entry) {

		var found = cells.all(entry);
		if (found.isEmpty()) {
			remarks.add("「%s」の行がファイルにないため、前のままです。選ばないときは、行を消さずに○を消してください。".formatted(entry.place()));
			return base.all(entry.field()).contains(entry.value());
		}
		var cell = found.get(0);
		note(entry, cell);
		var text = cell.text().strip();
		if (!text.isEmpty() && !MARKED.matcher(text).matches()) {
			wrong.add(new WrongCell(cell.address(), entry.place(), text, "「○」か空欄にしてください。"));
		}
		return MARKED.matcher(text).matches();
	}

}
