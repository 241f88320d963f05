package jp.sakutei.tracking;

import java.util.List;
import java.util.Map;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.picture.Bar;
import jp.sakutei.picture.Bar.Part;
import jp.sakutei.picture.Bar.Tone;
import jp.sakutei.round.Projection;
import jp.sakutei.round.ProjectionYear;

/**
 * 計画額: what the sheets ask for per policy and year, in thousand yen, against what the
 * fiscal projection leaves for the plan.
 *
 * @param projection null for whom only a part of the sheets is counted
 */
public record PlannedAmounts(List<FiscalYear> years, List<PolicyRow> rows, Projection projection) {

	/** Of all policies. */
	public YearSum sum(FiscalYear year) {
		return rows.stream()
			.map((row) -> row.in(year))
			.reduce(YearSum.NONE, (one, other) -> new YearSum(one.total() + other.total(),
					one.general() + other.general(), one.undetermined() + other.undetermined()));
	}

	/** What the projection says of the year; null where it says nothing. */
	public ProjectionYear projected(FiscalYear year) {
		return (projection == null) ? null
				: projection.years().stream().filter((each) -> each.year().equals(year)).findFirst().orElse(null);
	}

	/**
	 * The sum of general funds, and a line where the projection ends; one scale for all
	 * years.
	 */
	public Bar bar(FiscalYear year) {
		var most = years.stream()
			.mapToLong((each) -> Math.max(sum(each).general(),
					(projected(each) == null) ? 0 : projected(each).remaining()))
			.max()
			.orElse(0);
		var projected = projected(year);
		return Bar.of(most + most / 20, List.of(new Part(Tone.DONE, sum(year).general())),
				(projected == null) ? null : projected.remaining());
	}

	/** What would be left of the general funds for the plan. */
	public Long left(FiscalYear year) {
		var projected = projected(year);
		return (projected == null) ? null : projected.remaining() - sum(year).general();
	}

	/**
	 * One basic policy.
	 *
	 * @param code empty for projects without a policy yet
	 */
	public record PolicyRow(String code, String name, int sheets, Map<FiscalYear, YearSum> sums) {

		public YearSum in(FiscalYear year) {
			return sums.getOrDefault(year, YearSum.NONE);
		}

	}

	/**
	 * One year.
	 *
	 * @param general 一般財源
	 * @param undetermined how many sheets say 未確定
	 */
	public record YearSum(long total, long general, int undetermined) {

		static final YearSum NONE = new YearSum(0, 0, 0);

	}

}
