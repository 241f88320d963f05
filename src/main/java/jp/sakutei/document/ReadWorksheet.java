package jp.sakutei.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellReference;

/** A worksheet as it came back: cells by row and column. */
final class ReadWorksheet {

	private final String name;

	private final TreeMap<Integer, Map<Integer, ReadCell>> rows = new TreeMap<>();

	ReadWorksheet(String name) {
		this.name = name;
	}

	String name() {
		return name;
	}

	void put(int row, int column, ReadCell cell) {
		rows.computeIfAbsent(row, (each) -> new HashMap<>()).put(column, cell);
	}

	/** An empty one where nothing stands. */
	ReadCell cell(int row, int column) {
		var cell = rows.getOrDefault(row, Map.of()).get(column);
		return (cell != null) ? cell : ReadCell.empty(new CellReference(row, column).formatAsString(false));
	}

	/** The row's cells on the paper, without those of these columns. */
	Stream<ReadCell> besides(int row, Set<String> columns) {
		return rows.getOrDefault(row, Map.of())
			.entrySet()
			.stream()
			.filter((cell) -> cell.getKey() < WorkbookMark.COLUMN
					&& !columns.contains(CellReference.convertNumToColString(cell.getKey())))
			.map(Map.Entry::getValue);
	}

	Iterable<Integer> rowNumbers() {
		return rows.keySet();
	}

	String mark() {
		return cell(0, WorkbookMark.COLUMN).text();
	}

}
