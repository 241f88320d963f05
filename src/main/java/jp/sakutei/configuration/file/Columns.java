package jp.sakutei.configuration.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The columns that a CSV file may and must have. */
record Columns(List<String> required, List<String> optional, List<String> yearly) {

	static Columns required(String... names) {
		return new Columns(List.of(names), List.of(), List.of());
	}

	Columns optional(String... names) {
		return new Columns(required, List.of(names), yearly);
	}

	/** Columns for each of several years: 市民実感度 R3. */
	Columns yearly(String... names) {
		return new Columns(required, optional, List.of(names));
	}

	boolean knows(String column) {
		return required.contains(column) || optional.contains(column)
				|| yearly.stream().anyMatch((name) -> column.matches(Pattern.quote(name) + " [MTSHR][1-9]\\d?"));
	}

	List<String> all() {
		var all = new ArrayList<>(required);
		all.addAll(optional);
		yearly.forEach((name) -> all.add(name + " R6 など"));
		return all;
	}

}
