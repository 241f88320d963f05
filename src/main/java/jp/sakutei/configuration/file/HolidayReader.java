package jp.sakutei.configuration.file;

import java.util.List;
import java.util.Objects;

import jp.sakutei.round.Holiday;

/** {@code holidays.csv} in the layout of the Cabinet Office (syukujitsu.csv). */
final class HolidayReader {

	static final String FILE = "holidays.csv";

	private final SourceFiles files;

	HolidayReader(SourceFiles files) {
		this.files = files;
	}

	List<Holiday> read() {
		var days = new Codes("祝日");
		return files.table(FILE, Columns.required("国民の祝日・休日月日", "国民の祝日・休日名称")).rows().stream().map((row) -> {
			var cell = row.cell("国民の祝日・休日月日");
			days.define(cell);
			var day = cell.date();
			return (day == null) ? null : new Holiday(day, row.cell("国民の祝日・休日名称").required());
		}).filter(Objects::nonNull).toList();
	}

}
