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
 * @param kind what the section is likely to propose
 * @param standing whether it counts
 * @param shownAgain number of the project that a row 再掲 repeats, or null
 * @param schedule what is done in each year, as text
 */
public record ProjectConfiguration(String number, Names names, String section, ProjectKind kind, Standing standing,
		String shownAgain, Policies policies, Outline outline, Evaluation evaluation, Amounts amounts,
		List<Indicator> indicators, SortedMap<FiscalYear, String> schedule) {

	public String name() {
		return names.project();
	}

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
	 * What it is called.
	 *
	 * @param budget 予算事業名
	 * @param earlier 旧事業名
	 */
	public record Names(String project, String budget, String earlier) {
	}

	/**
	 * 施策体系での位置: what it serves.
	 *
	 * @param main code of its main basic policy
	 * @param alsoUnder 再掲: further policies it is shown under; those of the rows 再掲 are
	 * worked in
	 */
	public record Policies(String main, List<String> alsoUnder, List<String> priorityItems, List<String> themes,
			List<String> individualPlans) {
	}

	/**
	 * 概要: what it is for.
	 *
	 * @param startYear null: not known
	 * @param endYear null: no end
	 */
	public record Outline(FiscalYear startYear, FiscalYear endYear, String legalBasis, String legalForce,
			String purpose, String target, String means) {

		/** 終期あり or 終期なし. */
		public String endKind() {
			return (endYear == null) ? "終期なし" : "終期あり";
		}

	}

	/**
	 * 評価: how it went in the first period.
	 *
	 * @param progress one of the plan's words, null for a row that does not count
	 */
	public record Evaluation(String progress, String text, String delayCause, String contentChange,
			String futureDirection) {
	}

	/**
	 * In thousand yen, by source ({@code national prefectural bonds other general}).
	 *
	 * @param base R5: {@code initial} (当初) and {@code supplemented} (補正後)
	 * @param planned R6–R8 by year: what the section is likely to enter
	 */
	public record Amounts(SortedMap<String, SortedMap<String, Amount>> base,
			SortedMap<FiscalYear, SortedMap<String, Amount>> planned) {
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
			String measured, boolean cumulative, Baseline baseline, SortedMap<FiscalYear, BigDecimal> targets,
			SortedMap<FiscalYear, BigDecimal> actuals, String wording) {
	}

	/** 基準値 and its year; either may be null. */
	public record Baseline(FiscalYear year, BigDecimal value) {
	}

}
