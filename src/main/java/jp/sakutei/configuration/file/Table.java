package jp.sakutei.configuration.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jp.sakutei.common.Faults;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.Written;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header line. Rows without any text are passed over.
 *
 * @param isComplete false where the file or a column that has to be there cannot be read
 */
record Table(List<Row> rows, boolean isComplete) {

	static final Table EMPTY = new Table(List.of(), true);

	/** Its file is a fault by itself; nobody complains about what it does not say. */
	static final Table UNREADABLE = new Table(List.of(), false);

	static Table read(String file, String text, Columns columns, Faults faults) {

		var records = records(file, text, faults);
		if (records.isEmpty()) {
			return UNREADABLE;
		}
		if (!records.get(0).isHeader(columns)) {
			faults.add(file, records.get(0).number(), 0,
					"見出しの行ではありません。" + records.stream()
						.filter((line) -> line.isHeader(columns))
						.findFirst()
						.map((line) -> "見出しは" + line.number() + "行にあるようです。その上の行を消してください。")
						.orElse("この行に見出しを書いてください：" + String.join("、", columns.all())));
			return UNREADABLE;
		}
		var header = header(file, records.get(0), columns, faults);
		var rows = new ArrayList<Row>();
		for (var line : records.subList(1, records.size())) {
			if (line.record().size() > records.get(0).record().size() && !line.restIsEmpty(header.size())) {
				faults.add(file, line.number(), records.get(0).record().size() + 1,
						"列が見出しより多くあります。「,」を含む値は「\"」で囲んでください。");
			}
			rows.add(new Row(file, line.number(), line.record(), header, faults));
		}
		return new Table(List.copyOf(rows), header.keySet().containsAll(columns.required()));
	}

	private static List<Line> records(String file, String text, Faults faults) {

		var lines = new ArrayList<Line>();
		int number = 1;
		try (var parser = CSVParser.parse(text, CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
			for (var record : parser) {
				var line = new Line(number, record);
				if (!line.restIsEmpty(0)) {
					lines.add(line);
				}
				number = (int) parser.getCurrentLineNumber() + 1;
			}
		}
		catch (IOException | UncheckedIOException ex) {
			faults.add(file, number, 0, "CSVとして読めません。「\"」の数と位置を確かめてください。");
			return List.of();
		}
		if (lines.isEmpty()) {
			faults.add(file, 1, 0, "見出しの行がありません。");
		}
		return lines;
	}

	private static Map<String, Integer> header(String file, Line line, Columns columns, Faults faults) {

		var header = new LinkedHashMap<String, Integer>();
		var seen = new HashSet<String>();
		for (int i = 0; i < line.record().size(); i++) {
			var name = Width.fold(line.record().get(i).strip());
			if (name.isEmpty()) {
				continue;
			}
			if (!seen.add(name)) {
				faults.add(file, line.number(), i + 1, "列「" + name + "」が二つあります。一つにしてください。");
			}
			else if (!columns.knows(name)) {
				faults.add(file, line.number(), i + 1, "列「" + name + "」は使えません。使える列：" + String.join("、", columns.all()));
			}
			header.putIfAbsent(name, i);
		}
		columns.required()
			.stream()
			.filter((name) -> !seen.contains(name))
			.forEach((name) -> faults.add(file, line.number(), 0, "列「" + name + "」がありません。見出しに加えてください。"));
		return header;
	}

	private record Line(int number, CSVRecord record) {

		boolean restIsEmpty(int from) {
			return record.stream().skip(from).allMatch(Written::isEmpty);
		}

		/** Whether at least one column is named: a title has none. */
		boolean isHeader(Columns columns) {
			return record.stream().map(String::strip).anyMatch(columns::knows);
		}

	}

	/** A row. */
	record Row(String file, int line, CSVRecord record, Map<String, Integer> header, Faults faults) {

		/** Empty where the column is not there. */
		Cell cell(String column) {
			var index = header.get(column);
			var text = (index == null || index >= record.size()) ? "" : record.get(index).strip();
			// a column that is missing was told once, at the header
			return (index == null) ? new Cell(column, text, new Place(new Faults(), file, line, 0))
					: new Cell(column, text, new Place(faults, file, line, index + 1));
		}

		/** The cells of a column that exists for several years. */
		SortedMap<FiscalYear, Cell> yearly(String column) {
			var cells = new TreeMap<FiscalYear, Cell>();
			header.keySet().forEach((name) -> {
				if (name.matches(Pattern.quote(column) + " [MTSHR][1-9]\\d?")) {
					cells.put(FiscalYear.parse(name.substring(column.length() + 1)), cell(name));
				}
			});
			return cells;
		}

	}

}
