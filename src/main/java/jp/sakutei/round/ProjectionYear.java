package jp.sakutei.round;

import jp.sakutei.common.FiscalYear;

/**
 * One year of the fiscal projection, in thousand yen.
 *
 * @param revenue 一般財源総額
 * @param socialSecurity 扶助費
 * @param personnel 人件費
 * @param debtService 公債費
 * @param other その他の経常経費
 * @param remaining what is left for the plan
 */
public record ProjectionYear(FiscalYear year, long revenue, long socialSecurity, long personnel, long debtService,
		long other, long remaining) {
}
