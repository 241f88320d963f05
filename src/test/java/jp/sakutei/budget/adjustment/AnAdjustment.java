package jp.sakutei.budget.adjustment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import jp.sakutei.budget.ABudgetRound;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetListManagement;
import jp.sakutei.budget.BudgetListOpening;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.HandIn;
import jp.sakutei.handin.HandIns;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fixture: a round of {@link ABudgetRound} whose sections adjust what the mayor assesses.
 */
class AnAdjustment {

	static final BudgetListId LIST = BudgetListId.of(ROUND, MAYOR, "0101");

	private final BudgetListOpening opening;

	private final BudgetListManagement management;

	private final List<StageRequirement> requirements;

	private final HandIns handIns;

	private final ABudgetRound round;

	AnAdjustment(ApplicationContext application) {
		application.getBean(BusinessClock.class).freezeAt(LocalDateTime.of(2023, 11, 1, 9, 0));
		var jdbc = application.getBean(JdbcClient.class);
		this.round = new ABudgetRound(jdbc);
		this.round.insert();
		jdbc.sql(
				"""
						insert into stage (round, id, track, kind, name, position, planned_start, planned_end, fill_in_due, state,
						  opened_on, actual_start)
						values ('dai10-2', 'section-adjustment', 'plan', 'adjustment', '各課等調整', 9, '2023-11-01', '2024-01-31',
						  '2024-01-26', 'open', '2023-11-01', '2023-11-01')
						""")
			.update();
		this.opening = application.getBean(BudgetListOpening.class);
		this.management = application.getBean(BudgetListManagement.class);
		this.requirements = application.getBeanProvider(StageRequirement.class).stream().toList();
		this.handIns = application.getBean(HandIns.class);
	}

	void assess(AmountResult road, Long amount) {
		opening.open(ROUND, MAYOR);
		assertThat(management.assess(LIST, OFFICE, LocalDate.of(2023, 11, 1),
				List.of(new AssessedLine(ROAD, road, amount, "査定", ""),
						new AssessedLine(BRIDGE, AmountResult.ASSESSED, 300L, "", ""))))
			.isEmpty();
	}

	/** With the same amounts; beside them the reason for the finding, or none. */
	void handedInAgain(int revision, String finding) {
		round.handedInAgain(ROAD.value(), revision, Map.of("national", 500L, "general", 500L), finding);
	}

	/** A further revision with other amounts. */
	void follows(ProjectSheetId sheet, int revision, Map<String, Long> amounts) {
		round.revision(sheet.value(), revision, amounts);
	}

	List<String> missing() {
		return requirements.stream()
			.filter((each) -> each.id().equals("assessment-worked-in"))
			.flatMap((each) -> each.missing(ROUND, new StageId("section-adjustment")).stream())
			.map(StageRequirement.Missing::text)
			.filter((text) -> text.contains("001"))
			.toList();
	}

	HandIn openHandIn(ProjectSheetId sheet) {
		return handIns.openOf(sheet).orElse(null);
	}

}
