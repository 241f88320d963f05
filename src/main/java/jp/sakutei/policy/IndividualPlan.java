package jp.sakutei.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

import jp.sakutei.common.FiscalYear;

/**
 * 個別計画.
 *
 * @param section the section in charge, or null
 */
public record IndividualPlan(String code, String name, FiscalYear from, FiscalYear to, String section,
		List<PlanIndicator> indicators) {

	/** An indicator with its targets by year. */
	public record PlanIndicator(String name, String unit, SortedMap<FiscalYear, BigDecimal> targets) {
	}

}
