package jp.sakutei.budget;

import java.time.LocalDate;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;

/** Fixture: a step of the ladder, in which the sections request a total. */
public final class ABudgetStep {

	private ABudgetStep() {
	}

	public static BudgetStep called(String stage, String name, int position) {
		var day = LocalDate.of(2023, 11, 30);
		return new BudgetStep(new RoundId("dai10-2"), new StageId(stage), name, position, FiscalYear.parse("R6"), true,
				false, null, day, day);
	}

}
