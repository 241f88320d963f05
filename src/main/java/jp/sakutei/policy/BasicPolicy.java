package jp.sakutei.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

import jp.sakutei.common.FiscalYear;

/**
 * 基本施策.
 *
 * @param group the entry above it, or null
 * @param section the section in charge, or null
 * @param aim 目指す姿
 * @param evaluation 施策評価: 順調, おおむね順調 …
 * @param indicators 代表となる指標
 * @param citizensFeeling 市民実感度 in percent, by the year of the survey
 */
public record BasicPolicy(String code, String group, String name, String section, String aim, String evaluation,
		List<PolicyIndicator> indicators, SortedMap<FiscalYear, BigDecimal> citizensFeeling) {

	/**
	 * 代表となる指標 with its baseline, the target of the first period and the last actual
	 * value.
	 */
	public record PolicyIndicator(String name, String unit, BigDecimal baseline, BigDecimal target, BigDecimal actual) {
	}

}
