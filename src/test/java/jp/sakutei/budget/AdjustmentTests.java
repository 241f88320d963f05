package jp.sakutei.budget;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.matter.FollowUpManagement;
import jp.sakutei.matter.NewFollowUp;
import jp.sakutei.handin.HandIn;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandIns;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.CHIEF_PERSON;
import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("各課等調整")
class AdjustmentTests {

	private static final BudgetListId LIST = BudgetListId.of(ROUND, MAYOR, "0101");

	@Autowired
	AdjustmentManagement adjustments;

	@Autowired
	BudgetListOpening opening;

	@Autowired
	BudgetListManagement management;

	@Autowired
	BudgetCorrections corrections;

	@Autowired
	FollowUpManagement followUps;

	@Autowired
	HandIns handIns;

	@Autowired
	StageManagement stages;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aRoundUnderAdjustment() {

		clock.freezeAt(LocalDateTime.of(2023, 11, 1, 9, 0));
		var round = new ABudgetRound(jdbc);
		round.insert();
		jdbc.sql(
				"""
						insert into stage (round, id, track, kind, name, position, planned_start, planned_end, fill_in_due, state,
						  opened_on, actual_start)
						values ('dai10-2', 'section-adjustment', 'plan', 'adjustment', '各課等調整', 9, '2023-11-01', '2024-01-31',
						  '2024-01-26', 'open', '2023-11-01', '2023-11-01')
						""")
			.update();
	}

	@Test
	@DisplayName("意見や条件の付いた事業調書は、始まりにも途中にも提出が依頼される")
	void asksForSheetsWithOpinions() {

		jdbc.sql(
				"update stage set state = 'waiting', opened_on = null, actual_start = null where id = 'section-adjustment'")
			.update();
		followUp(ROAD);
		assertThat(openHandIn(ROAD)).isNull();

		jdbc.sql(
				"update stage set state = 'open', opened_on = '2023-11-01', actual_start = '2023-11-01' where id = 'section-adjustment'")
			.update();
		adjustments.open(ROUND);
		assertThat(openHandIn(ROAD).reason()).isEqualTo(HandInReason.OPINION);
		assertThat(openHandIn(ROAD).dues().fillIn()).isEqualTo(LocalDate.of(2024, 1, 26));
		assertThat(openHandIn(BRIDGE)).isNull();

		followUp(BRIDGE);
		assertThat(openHandIn(BRIDGE).reason()).isEqualTo(HandInReason.OPINION);
	}

	@Test
	@DisplayName("市長査定が終わると、額の違う事業調書だけに査定額への調整が依頼される")
	void asksForTheAssessedAmounts() {

		anAssessment(AssessmentResult.AMOUNT, 900L);
		adjustments.open(ROUND);
		assertThat(openHandIn(ROAD)).as("the assessment goes on").isNull();

		closeMayorAssessment();

		assertThat(openHandIn(ROAD).reason()).isEqualTo(HandInReason.ASSESSMENT);
		assertThat(openHandIn(ROAD).note()).contains("900千円");
		assertThat(openHandIn(BRIDGE)).isNull();
	}

	@Test
	@DisplayName("保留が後から決まると、そのときに調整が依頼される")
	void asksWhenAHoldIsSettled() {

		anAssessment(AssessmentResult.ON_HOLD, null);
		closeMayorAssessment();
		assertThat(openHandIn(ROAD)).isNull();

		assertThat(corrections.record(LIST, OFFICE, new AssessedLine(ROAD, AssessmentResult.AMOUNT, 700L, "国の内示", "")))
			.isEmpty();
		assertThat(openHandIn(ROAD).reason()).isEqualTo(HandInReason.ASSESSMENT);
	}

	private void anAssessment(AssessmentResult road, Long amount) {
		opening.open(ROUND, MAYOR);
		assertThat(management.assess(LIST, CHIEF_PERSON, CHIEF_PERSON.own().iterator().next(),
				LocalDate.of(2023, 11, 1), List.of(new AssessedLine(ROAD, road, amount, "査定", ""),
						new AssessedLine(BRIDGE, AssessmentResult.AMOUNT, 300L, "", ""))))
			.isEmpty();
	}

	private void closeMayorAssessment() {
		jdbc.sql(
				"update stage set state = 'open', opened_on = '2023-11-01', actual_start = '2023-11-01' where id = 'mayor-assessment'")
			.update();
		stages.closed(ROUND, new StageId("mayor-assessment"));
	}

	private void followUp(ProjectSheetId sheet) {
		followUps.open(new NewFollowUp(ROUND.value(), "dai10-2:council-first", "総合計画審議会", sheet.value(), "見本事業", "0101",
				"効果を示すこと", null));
	}

	private HandIn openHandIn(ProjectSheetId sheet) {
		return handIns.openOf(sheet).orElse(null);
	}

}
