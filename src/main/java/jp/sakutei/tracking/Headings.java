package jp.sakutei.tracking;

import java.util.List;
import java.util.Locale;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.round.Plan;

/** 見出しの文: what each board answers, in one sentence made from what it counted. */
public final class Headings {

	private Headings() {
	}

	/** 「274件のうち103件が点検済、遅れは6課14件です」. */
	public static String states(StatesBoard board) {

		var sum = board.sum();
		var all = sum.inPlay();
		if (all == 0) {
			return "事業調書はまだありません";
		}
		if (sum.count(SheetStates.NOT_REQUESTED) == all) {
			return all + "件の調査は、まだ依頼していません";
		}
		if (sum.checked() == all) {
			return (all == 1) ? "1件の点検が済みました" : all + "件すべてが点検済です";
		}
		var checked = (sum.checked() == 0) ? all + "件のうち点検済はまだなく" : all + "件のうち" + sum.checked() + "件が点検済";
		return checked + ((sum.lateTotal() == 0) ? "、すべて期限内です"
				: "、遅れは" + board.lateSections().size() + "課" + sum.lateTotal() + "件です");
	}

	/** 「計画額は財政推計に収まる見込みです」. */
	public static String amounts(PlannedAmounts amounts) {

		var sheets = amounts.rows().stream().mapToInt(PlannedAmounts.PolicyRow::sheets).sum();
		if (sheets == 0) {
			return "計画額を示した事業はまだありません";
		}
		if (amounts.rows().stream().allMatch((row) -> row.sums().isEmpty())) {
			return "計画額は、まだ提出がありません";
		}
		if (amounts.projection() == null) {
			var total = amounts.years().stream().mapToLong((year) -> amounts.sum(year).total()).sum();
			return "受け持つ課の計画額は、" + amounts.years().size() + "年間で" + thousand(total) + "です";
		}
		var over = amounts.years().stream().filter((year) -> isOver(amounts, year)).toList();
		if (over.isEmpty()) {
			return "計画額は財政推計に収まる見込みです";
		}
		if (over.size() == 1) {
			return over.get(0).label() + "の計画額が、財政推計を" + thousand(-amounts.left(over.get(0))) + "超えています";
		}
		return ((over.size() == amounts.years().size()) ? "どの年度も" : over.size() + "か年度で") + "計画額が財政推計を超えています";
	}

	/** 「274件のうち200件の位置付けが決まりました」. */
	public static String placements(PlacementTable table) {
		var all = table.total() - table.withdrawn();
		var decided = table.decided();
		if (all == 0) {
			return "事業はまだありません";
		}
		if (decided == 0) {
			return all + "件の位置付けは、これから決まります";
		}
		return (decided == all) ? all + "件すべての位置付けが決まりました" : all + "件のうち" + decided + "件の位置付けが決まりました";
	}

	/**
	 * 「第1期の事業は、266件のうち29件が遅れています」.
	 * @param earlier as the city calls the period before
	 */
	public static String firstPeriod(ProgressTable table, Plan plan, String earlier) {
		var late = late(table, plan);
		if (table.total() == 0) {
			return earlier + "の事業の進捗は、まだ集計できません";
		}
		return (late == 0) ? earlier + "の事業は、" + table.total() + "件すべてが予定どおり進んでいます"
				: earlier + "の事業は、" + table.total() + "件のうち" + late + "件が遅れています";
	}

	/** Of what is behind: 「やや遅れ18件、遅延11件（全体の10.9%）」; empty where nothing is. */
	public static String behind(ProgressTable table, Plan plan) {
		var late = late(table, plan);
		if (late == 0) {
			return "";
		}
		return String.join("、",
				table.rows()
					.stream()
					.filter((row) -> plan.isLate(row.label()) && row.count() > 0)
					.map((row) -> row.label() + row.count() + "件")
					.toList())
				+ "（全体の" + ProgressTable.share(late, table.total()) + "%）";
	}

	/** 「見本道路課では5件が提出の途中、2件が遅れています」. */
	public static String section(String name, List<LateHandIns.Waiting> waiting) {
		var late = waiting.stream().filter(LateHandIns.Waiting::late).count();
		if (waiting.isEmpty()) {
			return name + "に、提出の途中の事業調書はありません";
		}
		return name + "では" + waiting.size() + "件が提出の途中、" + ((late == 0) ? "すべて期限内です" : late + "件が遅れています");
	}

	/**
	 * @param errors how many of all are errors
	 */
	public static String findings(int all, int errors) {
		if (all == 0) {
			return "設定に確認が必要なことはありません";
		}
		return "設定に確認が必要なことが" + all + "件あります" + ((errors == 0) ? "" : "（うちエラー" + errors + "件）");
	}

	private static int late(ProgressTable table, Plan plan) {
		return table.rows().stream().filter((row) -> plan.isLate(row.label())).mapToInt(ProgressTable.Row::count).sum();
	}

	private static boolean isOver(PlannedAmounts amounts, FiscalYear year) {
		var left = amounts.left(year);
		return left != null && left < 0;
	}

	private static String thousand(long amount) {
		return String.format(Locale.ROOT, "%,d千円", amount);
	}

}
