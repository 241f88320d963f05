package jp.sakutei.budget;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.form.Amount;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.StageId;

import org.springframework.context.ApplicationContext;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.CHIEF;
import static jp.sakutei.budget.ABudgetRound.CHIEF_PERSON;
import static jp.sakutei.budget.ABudgetRound.HEAD;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUGH;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

/** Fixture: lists of {@link ABudgetRound} that were filled in and assessed. */
public class RecordedLists {

	static final String SECTION = "0101";

	private final BudgetListOpening opening;

	private final BudgetListManagement management;

	public RecordedLists(ApplicationContext application) {
		this.opening = application.getBean(BudgetListOpening.class);
		this.management = application.getBean(BudgetListManagement.class);
	}

	public void aClosedRoughRequest(long road) {
		opening.open(ROUND, ROUGH);
		var id = BudgetListId.of(ROUND, ROUGH, SECTION);
		fillIn(id, road);
		assertThat(management.confirm(id, HEAD, true, "")).isEmpty();
	}

	public void fillIn(BudgetListId id, long road) {
		assertThat(management.fillIn(id, STAFF, List.of(requested(ROAD, road), requested(BRIDGE, 300)))).isEmpty();
	}

	public void assess(StageId stage, String section, AmountResult road, Long roadAmount, AmountResult bridge,
			Long bridgeAmount) {
		var assessor = stage.equals(CHIEF) ? CHIEF_PERSON : OFFICE;
		assertThat(management.assess(BudgetListId.of(ROUND, stage, section), assessor, LocalDate.of(2023, 8, 1),
				List.of(new AssessedLine(ROAD, road, roadAmount, "財源の確認", ""),
						new AssessedLine(BRIDGE, bridge, bridgeAmount, "財源の確認", ""))))
			.isEmpty();
	}

	public static RequestedLine requested(ProjectSheetId sheet, long amount) {
		return new RequestedLine(sheet, SourceAmounts.ofTotal(Amount.of(amount)), "積算の見直し");
	}

}
