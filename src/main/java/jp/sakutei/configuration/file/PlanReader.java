package jp.sakutei.configuration.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.round.ClosingDays;
import jp.sakutei.round.Plan;
import jp.sakutei.round.ProgressWord;
import jp.sakutei.round.RoundId;

/** {@code round.yaml}: the plan, its years and its words for progress. */
final class PlanReader {

	static final String FILE = "round.yaml";

	private final YamlMap file;

	PlanReader(SourceFiles files) {
		this.file = files.yaml(FILE);
	}

	Plan plan() {
		var id = file.cell("id");
		if (!id.required().matches("[a-z0-9-]{1,40}") && !id.isEmpty()) {
			id.fault("は半角の英小文字・数字・「-」だけ、40字までにしてください（例：dai10-2）。");
		}
		return new Plan(new RoundId(id.text()), file.cell("city").required(), file.cell("name").required(),
				file.cell("sample").yesNo("true", "false", false), years(), requiredYear(file.cell("currentYear")),
				progressWords());
	}

	List<ClosingDays> closingDays() {
		var days = file.maps("closingDays").stream().map((map) -> {
			var closing = new ClosingDays(map.cell("name").text(), map.cell("from").monthDay(),
					map.cell("to").monthDay());
			map.finish();
			return closing;
		}).toList();
		return days;
	}

	/** How long codes are at least. */
	YamlMap widths() {
		return file.map("codes");
	}

	void finish() {
		file.finish();
	}

	private List<FiscalYear> years() {
		var cells = file.cells("years");
		if (cells.isEmpty()) {
			file.cell("years").required();
		}
		var years = cells.stream().map(Cell::year).filter(Objects::nonNull).toList();
		for (int i = 1; i < years.size(); i++) {
			if (years.get(i).year() != years.get(i - 1).year() + 1) {
				cells.get(i).fault("は続いた年度を順に並べてください（例：R6、R7、R8）。");
				return List.of();
			}
		}
		return years;
	}

	private List<ProgressWord> progressWords() {
		var words = new ArrayList<ProgressWord>();
		var labels = new Codes("進捗状況");
		for (var map : file.maps("progress")) {
			words.add(
					new ProgressWord(labels.define(map.cell("label")), map.cell("late").yesNo("true", "false", false)));
			map.finish();
		}
		if (words.isEmpty()) {
			file.cell("progress").required();
		}
		return List.copyOf(words);
	}

	private static FiscalYear requiredYear(Cell cell) {
		cell.required();
		return cell.year();
	}

}
