package jp.sakutei.round;

import java.util.List;

import jp.sakutei.common.FiscalYear;

/**
 * The plan to be formulated.
 *
 * @param city 厚木市
 * @param name 第10次厚木市総合計画第2期実施計画
 * @param sample 見本・架空のデータ: everything of the round is marked so
 * @param years the years of the plan, R6 to R8
 * @param currentYear the running year, whose budget is the base of the amounts (R5)
 * @param progressWords 順調 …, best first
 */
public record Plan(RoundId id, String city, String name, boolean sample, List<FiscalYear> years, FiscalYear currentYear,
		List<ProgressWord> progressWords) {

	/** The first year of the plan, whose budget is formulated beside it. */
	public FiscalYear budgetYear() {
		return years.get(0);
	}

	public boolean isLate(String progress) {
		return progressWords.stream().anyMatch((word) -> word.late() && word.label().equals(progress));
	}

}
