package jp.sakutei.document;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a worksheet hides to be known again, and beside each line which cells are which
 * fields.
 *
 * @param handIn empty where it is a copy for reading only
 * @param base fingerprint of what stood in it when it went out
 * @param form hash of the form file
 */
record WorkbookMark(String sheet, String handIn, String base, String form) {

	/** The column behind the paper. */
	static final int COLUMN = Paper.COLUMNS;

	private static final String BEGIN = "sakutei-1 ";

	@Override
	public String toString() {
		return BEGIN + "sheet=" + sheet + " handIn=" + handIn + " base=" + base + " form=" + form;
	}

	static Optional<WorkbookMark> read(String text) {
		if (text == null || !text.startsWith(BEGIN)) {
			return Optional.empty();
		}
		var parts = pairs(text.substring(BEGIN.length()));
		return Optional.of(new WorkbookMark(parts.getOrDefault("sheet", ""), parts.getOrDefault("handIn", ""),
				parts.getOrDefault("base", ""), parts.getOrDefault("form", "")));
	}

	/** {@code E=name}: column and field. */
	static String cell(String column, Entry entry) {
		return column + "=" + URLEncoder.encode(entry.key(), StandardCharsets.UTF_8);
	}

	/** Fields by column; what cannot be read is left out. */
	static Map<String, String> cells(String text) {
		var cells = new HashMap<String, String>();
		pairs((text == null) ? "" : text).forEach((column, field) -> {
			try {
				cells.put(column, URLDecoder.decode(field, StandardCharsets.UTF_8));
			}
			catch (IllegalArgumentException ex) {
				// somebody wrote into the hidden column: the field is missed later
			}
		});
		return cells;
	}

	private static Map<String, String> pairs(String text) {
		var pairs = new HashMap<String, String>();
		for (var each : text.strip().split(" +")) {
			var parts = each.split("=", 2);
			if (parts.length == 2) {
				pairs.put(parts[0], parts[1]);
			}
		}
		return pairs;
	}

}
