package jp.sakutei.configuration;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.Amount;
import jp.sakutei.round.ProjectKind;

/**
 * 第1期実施計画の事業: a project as the files bring it along.
 *
 * @param number {@code 042}
 * @param section code of the section that fills in its sheet
 * @param mainPolicy code of its main basic policy
 * @param alsoUnder 再掲: further policies it is shown under; those of the rows 再掲 are
 * worked in
 * @param standing whether it counts
 * @param shownAgain number of the project that a row 再掲 repeats, or null
 * @param kind what the section is likely to propose
 * @param startYear null: not known
 * @param endYear null: no end
 * @param progress one of the plan's words, null for a row that does not count
 * @param baseAmounts R5: by {@code initial} (当初) and {@code supplemented} (補正後), by
 * source ({@code national prefectural bonds other general}), in thousand yen
 * @param planAmounts R6–R8 by year and source: what the section is likely to enter
 * @param schedule what is done in each year, as text
 */
public record ProjectConfiguration(String number, String name, String budgetName, String earlierNames, String section,
		String mainPolicy, List<String> alsoUnder, List<String> priorityItems, List<String> themes,
		List<String> individualPlans, Standing standing, String shownAgain, ProjectKind kind, FiscalYear startYear,
		FiscalYear endYear, String legalBasis, String legalForce, String purpose, String target, String means,
		String progress, String evaluation, String delayCause, String contentChange, String futureDirection,
		SortedMap<String, SortedMap<String, Amount>> baseAmounts,
		SortedMap<FiscalYear, SortedMap<String, Amount>> planAmounts, List<Indicator> indicators,
		SortedMap<FiscalYear, String> schedule) {

	public boolean counts() {
		return standing == Standing.COUNTS;
	}

	/** Whether a row is a project of its own. */
	public enum Standing {

		/** Counts, and gets a sheet. */
		COUNTS,
		/** 再掲: the same project under a further policy. */
		SHOWN_AGAIN,
		/** 完了: ended with the first period. */
		FINISHED

	}

	/**
	 * 指標.
	 *
	 * @param kind 成果 or 活動
	 * @param direction 上げる, 下げる or 維持
	 * @param cumulative 累計 rather than yearly
	 * @param targets by year: of the first period, and of the plan as the section is
	 * likely to enter them
	 * @param actuals by year
	 * @param wording 数値にできない目標
	 */
	public record Indicator(String name, String unit, String formula, String kind, String direction, String source,
			String measured, boolean cumulative, FiscalYear baselineYear, BigDecimal baseline,
			SortedMap<FiscalYear, BigDecimal> targets, SortedMap<FiscalYear, BigDecimal> actuals, String wording) {
	}

}
