package jp.sakutei.configuration.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.policy.BasicPolicy;
import jp.sakutei.policy.IndividualPlan;
import jp.sakutei.policy.PolicyData;
import jp.sakutei.policy.PolicyGroup;
import jp.sakutei.policy.PolicyLevel;
import jp.sakutei.policy.PriorityItem;
import jp.sakutei.policy.Theme;

/** {@code policies.yaml} and the lists of policies and individual plans. */
final class PolicyReader {

	static final String STRUCTURE = "policies.yaml";

	static final String POLICIES = "policies.csv";

	static final String POLICY_INDICATORS = "policy-indicators.csv";

	static final String INDIVIDUAL_PLANS = "individual-plans.csv";

	static final String PLAN_INDICATORS = "individual-plan-indicators.csv";

	private final SourceFiles files;

	private final References references;

	PolicyReader(SourceFiles files, References references) {
		this.files = files;
		this.references = references;
	}

	PolicyData read() {
		var structure = files.yaml(STRUCTURE);
		references.groups().definedBy(structure);
		references.priorityItems().definedBy(structure);
		references.themes().definedBy(structure);
		var levelCodes = new Codes("階層");
		var levels = entries(structure, "levels",
				(map) -> new PolicyLevel(levelCodes.define(map.cell("code")), map.cell("name").required()));
		// two passes: a parent may stand below
		structure.maps("groups").forEach((map) -> references.groups().define(map.cell("code")));
		var groups = entries(structure, "groups",
				(map) -> new PolicyGroup(map.cell("code").text(), levelCodes.require(map.cell("level")),
						map.cell("name").required(), references.groups().refer(map.cell("parent"))));
		var priorityItems = entries(structure, "priorityItems",
				(map) -> new PriorityItem(references.priorityItems().define(map.cell("code")),
						map.cell("name").required()));
		var themes = entries(structure, "themes", (map) -> new Theme(references.themes().define(map.cell("code")),
				map.cell("name").required(), map.cell("heading").value()));
		structure.finish();
		return new PolicyData(levels, groups, policies(), priorityItems, themes, individualPlans());
	}

	private static <T> List<T> entries(YamlMap file, String key, Function<YamlMap, T> read) {
		return file.maps(key).stream().map((map) -> {
			var entry = read.apply(map);
			map.finish();
			return entry;
		}).toList();
	}

	private List<BasicPolicy> policies() {
		var columns = Columns.required("施策番号", "名称", "目指す姿").optional("上位", "主管課", "施策評価").yearly("市民実感度");
		var rows = references.policies().definedBy(files.table(POLICIES, columns)).rows();
		rows.forEach((row) -> references.policies().define(row.cell("施策番号")));
		var indicators = policyIndicators();
		return rows.stream().map((row) -> {
			var code = references.policies().code(row.cell("施策番号"));
			return new BasicPolicy(code, references.groups().refer(row.cell("上位")), row.cell("名称").required(),
					references.sections().refer(row.cell("主管課")), row.cell("目指す姿").required(), row.cell("施策評価").value(),
					indicators.getOrDefault(code, List.of()), numbers(row, "市民実感度"));
		}).toList();
	}

	private Map<String, List<BasicPolicy.PolicyIndicator>> policyIndicators() {
		var columns = Columns.required("施策番号", "指標名", "単位").optional("基準値", "目標値", "実績値");
		return byCode(files.tableIfThere(POLICY_INDICATORS, columns), "施策番号", references.policies(),
				(row) -> new BasicPolicy.PolicyIndicator(row.cell("指標名").required(), row.cell("単位").text(),
						row.cell("基準値").number(), row.cell("目標値").number(), row.cell("実績値").number()));
	}

	private List<IndividualPlan> individualPlans() {
		var rows = references.individualPlans()
			.definedBy(files.tableIfThere(INDIVIDUAL_PLANS, Columns.required("計画番号", "名称").optional("始期", "終期", "主管課")))
			.rows();
		rows.forEach((row) -> references.individualPlans().define(row.cell("計画番号")));
		var indicators = byCode(files.tableIfThere(PLAN_INDICATORS, Columns.required("計画番号", "指標名", "単位").yearly("目標")),
				"計画番号", references.individualPlans(),
				(row) -> new IndividualPlan.PlanIndicator(row.cell("指標名").required(), row.cell("単位").text(),
						numbers(row, "目標")));
		return rows.stream().map((row) -> individualPlan(row, row.cell("始期").year(), indicators)).toList();
	}

	private IndividualPlan individualPlan(Table.Row row, FiscalYear start,
			Map<String, List<IndividualPlan.PlanIndicator>> indicators) {
		return new IndividualPlan(row.cell("計画番号").text(), row.cell("名称").required(), start,
				row.cell("終期").yearNotBefore(start), references.sections().refer(row.cell("主管課")),
				indicators.getOrDefault(row.cell("計画番号").text(), List.of()));
	}

	private static <T> Map<String, List<T>> byCode(Table table, String column, Codes codes,
			Function<Table.Row, T> read) {
		return table.rows()
			.stream()
			.collect(Collectors.groupingBy((row) -> String.valueOf(codes.require(row.cell(column))), Collectors
				.mapping(read, Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), List::copyOf))));
	}

	static SortedMap<FiscalYear, BigDecimal> numbers(Table.Row row, String column) {
		var numbers = new TreeMap<FiscalYear, BigDecimal>();
		row.yearly(column).forEach((year, cell) -> {
			var number = cell.number();
			if (number != null) {
				numbers.put(year, number);
			}
		});
		return numbers;
	}

}
