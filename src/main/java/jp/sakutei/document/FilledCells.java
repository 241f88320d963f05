package jp.sakutei.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.ss.util.CellReference;

/** Cells of a worksheet by the field that stands hidden beside their line. */
record FilledCells(Map<String, List<ReadCell>> byKey, List<ReadCell> others) {

	static FilledCells of(ReadWorksheet worksheet) {

		var byKey = new HashMap<String, List<ReadCell>>();
		var others = new ArrayList<ReadCell>();
		for (var row : worksheet.rowNumbers()) {
			if (row == 0) {
				continue;
			}
			var fields = WorkbookMark.cells(worksheet.cell(row, WorkbookMark.COLUMN).text());
			if (!fields.isEmpty() || !byKey.isEmpty()) {
				worksheet.besides(row, fields.keySet()).forEach(others::add);
			}
			fields.forEach((column, key) -> {
				if (isOnPaper(column)) {
					byKey.computeIfAbsent(key, (each) -> new ArrayList<>())
						.add(worksheet.cell(row, CellReference.convertColStringToIndex(column)));
				}
			});
		}
		return new FilledCells(byKey, others);
	}

	/** What else a mark names is none of ours. */
	private static boolean isOnPaper(String column) {
		return column.matches("[A-Z]{1,2}") && CellReference.convertColStringToIndex(column) < Paper.COLUMNS;
	}

	/** The only cell of the entry; empty where there is none. */
	ReadCell of(Entry entry) {
		var cells = byKey.getOrDefault(entry.key(), List.of());
		return cells.isEmpty() ? ReadCell.empty("") : cells.get(0);
	}

	List<ReadCell> all(Entry entry) {
		return byKey.getOrDefault(entry.key(), List.of());
	}

	/**
	 * Texts where the paper has nothing to write in: in a row that was put in, over a
	 * label.
	 */
	List<ReadCell> astray(Paper paper) {
		var printed = paper.texts().collect(Collectors.toSet());
		return others.stream()
			.filter((cell) -> !cell.isBlank() && !cell.worked() && !printed.contains(cell.text().strip()))
			.toList();
	}

	/** Places that the paper has and the worksheet does not have exactly once. */
	List<String> missing(Paper paper) {
		return paper.entries().filter((entry) -> !entry.locked()).filter((entry) -> switch (entry.sort()) {
			case MARK -> all(entry).size() > 1 || entry.choice() == null && all(entry).isEmpty();
			case ONE_OF_MANY -> all(entry).isEmpty();
			default -> all(entry).size() != 1;
		}).map(Entry::place).distinct().toList();
	}

}
