package jp.sakutei.configuration.file;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.configuration.ProjectConfiguration.Baseline;
import jp.sakutei.configuration.ProjectConfiguration.Indicator;

/** {@code project-indicators.csv}: the indicators of the projects in their order. */
final class IndicatorReader {

	static final String FILE = "project-indicators.csv";

	static final Columns COLUMNS = Columns.required("事業番号", "指標名", "単位")
		.optional("算式", "種類", "方向", "出典", "測定時期", "累計", "基準年度", "基準値", "言葉による目標")
		.yearly("目標", "実績");

	private static final Map<String, String> KINDS = Map.of("成果", "成果", "活動", "活動");

	private static final Map<String, String> DIRECTIONS = Map.of("上げる", "上げる", "下げる", "下げる", "維持", "維持");

	private final SourceFiles files;

	private final References references;

	IndicatorReader(SourceFiles files, References references) {
		this.files = files;
		this.references = references;
	}

	/** By number of the project. */
	Map<String, List<Indicator>> read() {
		return files.tableIfThere(FILE, COLUMNS)
			.rows()
			.stream()
			.collect(Collectors.groupingBy((row) -> String.valueOf(references.projects().require(row.cell("事業番号"))),
					Collectors.mapping(IndicatorReader::indicator, Collectors.toUnmodifiableList())));
	}

	private static Indicator indicator(Table.Row row) {
		return new Indicator(row.cell("指標名").required(), row.cell("単位").text(), row.cell("算式").value(),
				row.cell("種類").oneOf(KINDS), row.cell("方向").oneOf(DIRECTIONS), row.cell("出典").value(),
				row.cell("測定時期").value(), row.cell("累計").yesNo("累計", "年度", false),
				new Baseline(row.cell("基準年度").year(), row.cell("基準値").number()), PolicyReader.numbers(row, "目標"),
				PolicyReader.numbers(row, "実績"), row.cell("言葉による目標").value());
	}

}
