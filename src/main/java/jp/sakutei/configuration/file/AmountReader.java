package jp.sakutei.configuration.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.Amount;
import jp.sakutei.round.Plan;

/** {@code project-amounts.csv}: amounts in thousand yen by project, year and source. */
final class AmountReader {

	static final String FILE = "project-amounts.csv";

	/** Columns and the codes of the sources. */
	static final Map<String, String> SOURCES = sources();

	static final Map<String, String> KINDS = Map.of("当初", "initial", "補正後", "supplemented", "計画", "plan");

	static final String UNDETERMINED = "未確定";

	private final SourceFiles files;

	private final References references;

	private final Plan plan;

	private final Map<String, SortedMap<String, SortedMap<String, Amount>>> base = new TreeMap<>();

	private final Map<String, SortedMap<FiscalYear, SortedMap<String, Amount>>> planned = new TreeMap<>();

	AmountReader(SourceFiles files, References references, Plan plan) {
		this.files = files;
		this.references = references;
		this.plan = plan;
	}

	void read() {
		var columns = Columns.required("事業番号", "年度", "区分").optional(SOURCES.keySet().toArray(String[]::new));
		var seen = new Codes("金額の行");
		files.table(FILE, columns).rows().forEach((row) -> {
			var number = references.projects().require(row.cell("事業番号"));
			row.cell("年度").required();
			var year = row.cell("年度").year();
			row.cell("区分").required();
			var kind = row.cell("区分").oneOf(KINDS);
			var amounts = amounts(row);
			if (number == null || year == null || kind == null) {
				return;
			}
			seen.define(new Cell("事業番号", number + " " + year + " " + row.cell("区分").text(), row.cell("事業番号").place()));
			keep(row, number, year, kind, amounts);
		});
	}

	SortedMap<String, SortedMap<String, Amount>> base(String number) {
		return base.getOrDefault(number, new TreeMap<>());
	}

	SortedMap<FiscalYear, SortedMap<String, Amount>> planned(String number) {
		return planned.getOrDefault(number, new TreeMap<>());
	}

	private void keep(Table.Row row, String number, FiscalYear year, String kind, SortedMap<String, Amount> amounts) {
		if (kind.equals("plan")) {
			if (!plan.years().isEmpty() && !plan.years().contains(year)) {
				row.cell("年度").fault("の " + year + " は計画期間の外です。計画期間：" + plan.years());
			}
			planned.computeIfAbsent(number, (key) -> new TreeMap<>()).put(year, amounts);
			return;
		}
		if (plan.currentYear() != null && !year.equals(plan.currentYear())) {
			row.cell("年度").fault("は、区分が「当初」「補正後」の行では " + plan.currentYear() + " です。");
		}
		base.computeIfAbsent(number, (key) -> new TreeMap<>()).put(kind, amounts);
	}

	private SortedMap<String, Amount> amounts(Table.Row row) {
		var amounts = new TreeMap<String, Amount>();
		SOURCES.forEach((column, source) -> {
			var amount = amount(row.cell(column));
			if (amount != Amount.EMPTY) {
				amounts.put(source, amount);
			}
		});
		return amounts;
	}

	private static Amount amount(Cell cell) {
		if (cell.text().equals(UNDETERMINED)) {
			return Amount.UNDETERMINED;
		}
		var value = cell.wholeNumber();
		if (value != null && value < 0) {
			cell.fault("の「" + cell.text() + "」は負の数です。0以上の千円単位の整数にしてください。");
		}
		return (value == null) ? Amount.EMPTY : Amount.of(value);
	}

	private static Map<String, String> sources() {
		var sources = new LinkedHashMap<String, String>();
		sources.put("国庫支出金", "national");
		sources.put("県支出金", "prefectural");
		sources.put("地方債", "bonds");
		sources.put("その他特定財源", "other");
		sources.put("一般財源", "general");
		return sources;
	}

}
