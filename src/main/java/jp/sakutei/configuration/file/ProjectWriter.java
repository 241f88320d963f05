package jp.sakutei.configuration.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import jp.sakutei.form.Amount;
import jp.sakutei.configuration.ProjectConfiguration;
import jp.sakutei.configuration.RoundConfiguration;

/**
 * Writes the projects with their amounts and indicators; {@link ProjectReader} reads
 * them.
 */
final class ProjectWriter {

	private ProjectWriter() {
	}

	static void projects(RoundConfiguration configuration, Map<String, byte[]> files) {
		var projects = configuration.projects();
		var names = new ArrayList<>(ProjectReader.COLUMNS.required());
		names.addAll(ProjectReader.COLUMNS.optional());
		var table = new CsvText(names.toArray(String[]::new)).yearly("予定",
				CsvText.years(projects.stream().map(ProjectConfiguration::schedule).toList()));
		projects.forEach((project) -> project(project, table.row()));
		files.put(ProjectReader.FILE, table.bytes());
		files.put(AmountReader.FILE, amounts(configuration));
		files.put(IndicatorReader.FILE, indicators(projects));
	}

	private static void project(ProjectConfiguration project, CsvText.Row row) {
		row.put("事業番号", project.number())
			.put("事業名", project.names().project())
			.put("数え方", key(ProjectReader.STANDINGS, project.standing()))
			.put("再掲元", project.shownAgain())
			.put("予算事業名", project.names().budget())
			.put("旧事業名", project.names().earlier())
			.put("課番号", project.section())
			.put("施策番号", project.policies().main())
			.list("再掲施策", project.policies().alsoUnder())
			.list("重点項目", project.policies().priorityItems())
			.list("テーマ", project.policies().themes())
			.list("個別計画", project.policies().individualPlans())
			.put("区分", project.kind().label())
			.put("始期", project.outline().startYear())
			.put("終期", project.outline().endYear())
			.put("根拠法令", project.outline().legalBasis())
			.put("法令の定め", project.outline().legalForce())
			.put("目的", project.outline().purpose())
			.put("対象", project.outline().target())
			.put("手段", project.outline().means())
			.put("進捗状況", project.evaluation().progress())
			.put("評価", project.evaluation().text())
			.put("遅れの原因", project.evaluation().delayCause())
			.put("見直しの内容", project.evaluation().contentChange())
			.put("今後の方向性", project.evaluation().futureDirection())
			.yearly("予定", project.schedule());
	}

	private static byte[] amounts(RoundConfiguration configuration) {
		var table = new CsvText("事業番号", "年度", "区分", "国庫支出金", "県支出金", "地方債", "その他特定財源", "一般財源");
		configuration.projects().forEach((project) -> {
			project.amounts()
				.base()
				.forEach((kind,
						amounts) -> sources(table.row()
							.put("事業番号", project.number())
							.put("年度", configuration.plan().currentYear())
							.put("区分", key(AmountReader.KINDS, kind)), amounts));
			project.amounts()
				.planned()
				.forEach((year, amounts) -> sources(
						table.row().put("事業番号", project.number()).put("年度", year).put("区分", "計画"), amounts));
		});
		return table.bytes();
	}

	private static void sources(CsvText.Row row, SortedMap<String, Amount> amounts) {
		AmountReader.SOURCES.forEach((column, source) -> {
			var amount = amounts.getOrDefault(source, Amount.EMPTY);
			row.put(column, (amount.state() == Amount.State.UNDETERMINED) ? AmountReader.UNDETERMINED : amount.value());
		});
	}

	private static byte[] indicators(List<ProjectConfiguration> projects) {
		var indicators = projects.stream().flatMap((project) -> project.indicators().stream()).toList();
		var table = new CsvText("事業番号", "指標名", "単位", "算式", "種類", "方向", "出典", "測定時期", "累計", "基準年度", "基準値", "言葉による目標")
			.yearly("目標", CsvText.years(indicators.stream().map(ProjectConfiguration.Indicator::targets).toList()))
			.yearly("実績", CsvText.years(indicators.stream().map(ProjectConfiguration.Indicator::actuals).toList()));
		projects.forEach((project) -> project.indicators()
			.forEach((each) -> table.row()
				.put("事業番号", project.number())
				.put("指標名", each.name())
				.put("単位", each.unit())
				.put("算式", each.formula())
				.put("種類", each.kind())
				.put("方向", each.direction())
				.put("出典", each.source())
				.put("測定時期", each.measured())
				.put("累計", each.cumulative() ? "累計" : "年度")
				.put("基準年度", each.baseline().year())
				.put("基準値", each.baseline().value())
				.put("言葉による目標", each.wording())
				.yearly("目標", each.targets())
				.yearly("実績", each.actuals())));
		return table.bytes();
	}

	private static <T> String key(Map<String, T> names, T value) {
		return names.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(value))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

}
