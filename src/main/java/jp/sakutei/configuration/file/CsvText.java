package jp.sakutei.configuration.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import jp.sakutei.common.FiscalYear;
import org.apache.commons.csv.CSVFormat;

/** Writes a CSV file. */
final class CsvText {

	private final List<String> columns = new ArrayList<>();

	private final List<Map<String, String>> rows = new ArrayList<>();

	/**
	 * @param columns those that are there even without rows
	 */
	CsvText(String... columns) {
		this.columns.addAll(List.of(columns));
	}

	/** Adds columns for each year, 目標 R6. */
	CsvText yearly(String column, SortedSet<FiscalYear> years) {
		years.forEach((year) -> columns.add(column + " " + year));
		return this;
	}

	Row row() {
		var row = new LinkedHashMap<String, String>();
		rows.add(row);
		return new Row(row);
	}

	/** UTF-8 with byte order mark, so that Excel shows it right. */
	byte[] bytes() {
		var format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
		var text = new StringBuilder("\uFEFF").append(format.format(columns.toArray())).append('\n');
		for (var row : rows) {
			text.append(format.format(columns.stream().map((column) -> row.getOrDefault(column, "")).toArray()))
				.append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	static SortedSet<FiscalYear> years(Collection<? extends SortedMap<FiscalYear, ?>> maps) {
		var years = new TreeSet<FiscalYear>();
		maps.forEach((map) -> years.addAll(map.keySet()));
		return years;
	}

	/** A row being filled. */
	record Row(Map<String, String> values) {

		Row put(String column, Object value) {
			if (value instanceof BigDecimal number) {
				values.put(column, number.toPlainString());
			}
			else if (value != null) {
				values.put(column, value.toString());
			}
			return this;
		}

		Row list(String column, List<String> entries) {
			return put(column, String.join("、", entries));
		}

		Row yearly(String column, SortedMap<FiscalYear, ?> values) {
			values.forEach((year, value) -> put(column + " " + year, value));
			return this;
		}

	}

}
