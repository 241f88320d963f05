package jp.sakutei.configuration.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.configuration.ProjectConfiguration;
import jp.sakutei.configuration.ProjectConfiguration.Amounts;
import jp.sakutei.configuration.ProjectConfiguration.Evaluation;
import jp.sakutei.configuration.ProjectConfiguration.Names;
import jp.sakutei.configuration.ProjectConfiguration.Outline;
import jp.sakutei.configuration.ProjectConfiguration.Policies;
import jp.sakutei.configuration.ProjectConfiguration.Standing;
import jp.sakutei.round.ProjectKind;
import jp.sakutei.round.Plan;
import jp.sakutei.round.ProgressWord;

/** {@code projects.csv}; its amounts and indicators are read by their own readers. */
final class ProjectReader {

	static final String FILE = "projects.csv";

	static final Columns COLUMNS = Columns.required("事業番号", "事業名", "課番号", "施策番号")
		.optional("数え方", "再掲元", "予算事業名", "旧事業名", "再掲施策", "重点項目", "テーマ", "個別計画", "区分", "始期", "終期", "根拠法令", "法令の定め", "目的",
				"対象", "手段", "進捗状況", "評価", "遅れの原因", "見直しの内容", "今後の方向性")
		.yearly("予定");

	static final Map<String, Standing> STANDINGS = Map.of("対象", Standing.COUNTS, "再掲", Standing.SHOWN_AGAIN, "完了",
			Standing.FINISHED);

	static final Map<String, ProjectKind> KINDS = Arrays.stream(ProjectKind.values())
		.collect(Collectors.toMap(ProjectKind::label, Function.identity()));

	private static final Set<String> FORCES = Set.of("義務", "努力", "できる", "なし");

	private final SourceFiles files;

	private final References references;

	private final Plan plan;

	private final Map<String, String> progressWords;

	ProjectReader(SourceFiles files, References references, Plan plan) {
		this.files = files;
		this.references = references;
		this.plan = plan;
		this.progressWords = plan.progressWords()
			.stream()
			.collect(Collectors.toMap(ProgressWord::label, ProgressWord::label, (one, other) -> one));
	}

	List<ProjectConfiguration> read() {
		var rows = references.projects().definedBy(files.table(FILE, COLUMNS)).rows();
		rows.forEach((row) -> references.projects().define(row.cell("事業番号")));
		var amounts = new AmountReader(files, references, plan);
		amounts.read();
		var indicators = new IndicatorReader(files, references).read();
		var shownAgain = shownAgain(rows);
		return rows.stream().map((row) -> project(row, amounts, indicators, shownAgain)).toList();
	}

	/** The further policies of a project by its number: from the rows 再掲. */
	private Map<String, Set<String>> shownAgain(List<Table.Row> rows) {
		var policies = new TreeMap<String, Set<String>>();
		rows.stream().filter((row) -> !row.cell("再掲元").isEmpty()).forEach((row) -> {
			var number = references.projects().code(row.cell("再掲元"));
			policies.computeIfAbsent(number, (key) -> new TreeSet<>())
				.add(references.policies().code(row.cell("施策番号")));
		});
		return policies;
	}

	private ProjectConfiguration project(Table.Row row, AmountReader amounts,
			Map<String, List<ProjectConfiguration.Indicator>> indicators, Map<String, Set<String>> shownAgain) {

		var number = references.projects().code(row.cell("事業番号"));
		var standing = row.cell("数え方").isEmpty() ? Standing.COUNTS : row.cell("数え方").oneOf(STANDINGS);
		var kind = row.cell("区分").isEmpty() ? ProjectKind.CONTINUED : row.cell("区分").oneOf(KINDS);
		checkShownAgain(row, standing);
		return new ProjectConfiguration(number,
				new Names(row.cell("事業名").required(), row.cell("予算事業名").value(), row.cell("旧事業名").value()),
				references.sections().require(row.cell("課番号")), kind, standing,
				references.projects().refer(row.cell("再掲元")), policies(row, shownAgain.getOrDefault(number, Set.of())),
				outline(row), evaluation(row, standing), new Amounts(amounts.base(number), amounts.planned(number)),
				indicators.getOrDefault(number, List.of()), schedule(row));
	}

	/**
	 * @param shownAgain policies of the rows that repeat this one
	 */
	private Policies policies(Table.Row row, Set<String> shownAgain) {

		var main = references.policies().require(row.cell("施策番号"));
		var alsoUnder = new TreeSet<>(references.policies().referAll(row.cell("再掲施策").entries()));
		alsoUnder.addAll(shownAgain);
		alsoUnder.removeIf((code) -> code.equals(main));
		return new Policies(main, List.copyOf(alsoUnder),
				references.priorityItems().referAll(row.cell("重点項目").entries()),
				references.themes().referAll(row.cell("テーマ").entries()),
				references.individualPlans().referAll(row.cell("個別計画").entries()));
	}

	private static Outline outline(Table.Row row) {
		var start = row.cell("始期").yearIfKnown();
		return new Outline(start, row.cell("終期").yearNotBefore(start), row.cell("根拠法令").value(),
				force(row.cell("法令の定め")), row.cell("目的").value(), row.cell("対象").value(), row.cell("手段").value());
	}

	private Evaluation evaluation(Table.Row row, Standing standing) {
		return new Evaluation(progress(row, standing), row.cell("評価").value(), row.cell("遅れの原因").value(),
				row.cell("見直しの内容").value(), row.cell("今後の方向性").value());
	}

	private static void checkShownAgain(Table.Row row, Standing standing) {
		var original = row.cell("再掲元");
		if (standing == Standing.SHOWN_AGAIN && original.isEmpty()) {
			original.fault("が空です。「再掲」の行には元の事業番号を入れてください。");
		}
		if (standing != Standing.SHOWN_AGAIN && standing != null && !original.isEmpty()) {
			original.fault("は「再掲」の行だけに書きます。空にするか、数え方を「再掲」にしてください。");
		}
	}

	private String progress(Table.Row row, Standing standing) {
		var cell = row.cell("進捗状況");
		if (standing == Standing.COUNTS && row.cell("区分").text().equals(ProjectKind.NEW.label())) {
			return cell.oneOfDefined(progressWords);
		}
		if (standing == Standing.COUNTS) {
			cell.required();
		}
		return cell.oneOfDefined(progressWords);
	}

	private static String force(Cell cell) {
		return cell.oneOf(FORCES.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
	}

	private static TreeMap<FiscalYear, String> schedule(Table.Row row) {
		var schedule = new TreeMap<FiscalYear, String>();
		row.yearly("予定").forEach((year, cell) -> {
			if (!cell.isEmpty()) {
				schedule.put(year, cell.text());
			}
		});
		return schedule;
	}

}
