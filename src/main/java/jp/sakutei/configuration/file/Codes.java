package jp.sakutei.configuration.file;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The codes of one kind of thing: defined once, referred to from elsewhere.
 */
final class Codes {

	private final String what;

	private final int width;

	private final Map<String, Place> defined = new LinkedHashMap<>();

	private boolean unknown;

	/**
	 * @param what 課, 施策 …
	 * @param width Excel takes the leading zeros from a code: they are given back up to
	 * this width
	 */
	Codes(String what, int width) {
		this.what = what;
		this.width = width;
	}

	Codes(String what) {
		this(what, 0);
	}

	/** The rows that define them; where not all can be read no reference is checked. */
	Table definedBy(Table table) {
		unknown |= !table.isComplete();
		return table;
	}

	YamlMap definedBy(YamlMap file) {
		unknown |= file.isUnreadable();
		return file;
	}

	/** Never null; a second definition and an empty code are faults. */
	String define(Cell cell) {
		var code = padded(cell.required());
		var first = code.isEmpty() ? null : defined.putIfAbsent(code, cell.place());
		if (first != null) {
			cell.fault("の「" + code + "」は " + first.text() + "と重なっています。別の番号にするか、どちらかを消してください。");
		}
		return code;
	}

	/** Null when empty or a reference to nothing. */
	String refer(Cell cell) {
		if (cell.isEmpty()) {
			return null;
		}
		var code = padded(cell.text());
		if (!unknown && !defined.containsKey(code)) {
			cell.consequence("の「" + cell.text() + "」という" + what + "はありません。" + suggestion(code));
			return null;
		}
		return code;
	}

	String require(Cell cell) {
		cell.required();
		return refer(cell);
	}

	/** The entries of a cell that refer to something. */
	List<String> referAll(List<Cell> cells) {
		return cells.stream().map(this::refer).filter(Objects::nonNull).toList();
	}

	/** The code as it was defined. */
	String code(Cell cell) {
		return padded(cell.text());
	}

	/** Whether anything is defined at all. */
	boolean isUsed() {
		return unknown || !defined.isEmpty();
	}

	Set<String> all() {
		return defined.keySet();
	}

	private String suggestion(String code) {
		if (defined.isEmpty()) {
			return "一つも書かれていません。";
		}
		if (defined.size() <= 12) {
			return "あるもの：" + String.join("、", defined.keySet());
		}
		var nearest = defined.keySet().stream().min(Comparator.comparingInt((other) -> Nearness.distance(code, other)));
		return "「" + nearest.orElseThrow() + "」の誤りではありませんか。";
	}

	/** Full-width letters and digits are the same code. */
	private String padded(String text) {
		var code = Width.fold(text);
		return (code.length() < width && code.matches("\\d+")) ? "0".repeat(width - code.length()) + code : code;
	}

}
