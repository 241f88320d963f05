package jp.sakutei.configuration.findings;

import java.util.List;

import jp.sakutei.configuration.RoundConfiguration;

/** All that can be found without a run. */
public final class Findings {

	private static final List<Check> CHECKS = List.of(new ClosedDays(), new HolidayYears(), new Heads(),
			new EmptyRoles(), new SoleAuthors(), new OpenableStages(), new NeedOrder(), new GateOrder(),
			new LadderOrder(), new PapersBeforeMeetings(), new ProjectionSums());

	private Findings() {
	}

	public static List<Finding> of(RoundConfiguration configuration) {
		return CHECKS.stream().flatMap((check) -> check.findings(configuration)).distinct().toList();
	}

}
