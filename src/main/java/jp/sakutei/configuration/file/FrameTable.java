package jp.sakutei.configuration.file;

import java.util.LinkedHashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.organization.OrganizationData;
import jp.sakutei.configuration.RoundConfiguration;

/**
 * {@code frames.csv}: one row for each department (or section), one column for each year.
 */
final class FrameTable {

	private FrameTable() {
	}

	static CsvText of(RoundConfiguration configuration) {

		var frames = new LinkedHashMap<String, SortedMap<FiscalYear, Long>>();
		configuration.projection()
			.frames()
			.forEach((frame) -> frames.computeIfAbsent(frame.unit(), (unit) -> new TreeMap<>())
				.put(frame.year(), frame.amount()));
		var years = frames.isEmpty() ? new TreeSet<>(configuration.plan().years()) : CsvText.years(frames.values());
		var table = new CsvText("部課番号", "名称").yearly("配分枠", years);
		frames.forEach((unit, amounts) -> table.row()
			.put("部課番号", unit)
			.put("名称", name(configuration.organization(), unit))
			.yearly("配分枠", amounts));
		return table;
	}

	private static String name(OrganizationData organization, String unit) {
		return organization.departments()
			.stream()
			.filter((each) -> each.code().equals(unit))
			.map(OrganizationData.Department::name)
			.findFirst()
			.or(() -> organization.sections()
				.stream()
				.filter((each) -> each.code().equals(unit))
				.map(OrganizationData.Section::name)
				.findFirst())
			.orElse("");
	}

}
