package jp.sakutei.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.sheet.FirstPeriod;

/**
 * What the rules look at besides the sheet's own answers.
 *
 * @param years of the plan, R6 …
 * @param previous what the first period left
 * @param outputWords words that name an output, not an outcome
 * @param feelingFell 市民実感度 of the sheet's policy is lower than the year before
 * @param planTargets targets of the individual plans' indicators, by name and year
 * @param similar a likely duplicate in another section, or null
 */
public record SheetBackground(List<String> years, FormValues previous, List<String> outputWords, boolean feelingFell,
		Map<String, Map<String, BigDecimal>> planTargets, SimilarSheet similar) {

	String lastYear() {
		return years.get(years.size() - 1);
	}

	/**
	 * This year's budget after the supplement; else the initial one; null where there is
	 * none.
	 */
	Long base() {
		var amounts = previous.find(FirstPeriod.BASE_AMOUNTS).orElse(Map.of());
		var base = amounts.getOrDefault("supplemented", amounts.get("initial"));
		return (base == null) ? null : base.values().stream().mapToLong(Amount::orZero).sum();
	}

	/**
	 * A sheet that is like this one, in percent.
	 *
	 * @param title number, name and section
	 */
	public record SimilarSheet(String title, int name, int content) {
	}

}
