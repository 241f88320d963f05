package jp.sakutei.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellReference;

/** Cells of a worksheet by the field that stands hidden beside their line. */
record FilledCells(Map<String, List<ReadCell>> byKey) {

	static FilledCells of(ReadWorksheet worksheet) {

		var byKey = new HashMap<String, List<ReadCell>>();
		for (var row : worksheet.rowNumbers()) {
			if (row == 0) {
				continue;
			}
			WorkbookMark.cells(worksheet.cell(row, WorkbookMark.COLUMN).text()).forEach((column, key) -> {
				if (column.matches("[A-P]")) {
					byKey.computeIfAbsent(key, (each) -> new ArrayList<>())
						.add(worksheet.cell(row, CellReference.convertColStringToIndex(column)));
				}
			});
		}
		return new FilledCells(byKey);
	}

	/** The only cell of the entry; empty where there is none. */
	ReadCell of(Entry entry) {
		var cells = byKey.getOrDefault(entry.key(), List.of());
		return cells.isEmpty() ? ReadCell.empty("") : cells.get(0);
	}

	List<ReadCell> all(Entry entry) {
		return byKey.getOrDefault(entry.key(), List.of());
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
