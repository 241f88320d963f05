package jp.sakutei.round;

import jp.sakutei.common.FiscalYear;

/**
 * 配分枠, in thousand yen.
 *
 * @param unit code of a department, or of a section where there are no departments
 */
public record Frame(String unit, FiscalYear year, long amount) {
}
