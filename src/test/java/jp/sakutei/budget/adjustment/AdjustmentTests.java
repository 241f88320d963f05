package jp.sakutei.budget.adjustment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.budget.ABudgetRound;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.BudgetCorrections;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetListManagement;
import jp.sakutei.budget.BudgetListOpening;
import jp.sakutei.check.SheetJudgement;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.handin.HandIn;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandIns;
import jp.sakutei.matter.FollowUpManagement;
import jp.sakutei.matter.NewFollowUp;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.round.stage.StageRequirement;
import jp.sakutei.sheet.ProjectSheetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.MAYOR;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.PARK;
import static jp.sakutei.budget.ABudgetRound.PLANNING;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
	PlanDifferences differences;

	@Autowired
	SheetJudgement judgement;

	@Autowired
	List<StageRequirement> requirements;

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

	ABudgetRound round;

	@BeforeEach
	void aRoundUnderAdjustment() {

		clock.freezeAt(LocalDateTime.of(2023, 11, 1, 9, 0));
		round = new ABudgetRound(jdbc);
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
	@DisplayName("一つの課の査定が記録されると、ほかの課を待たずに、額の違う事業調書に調整が依頼される")
	void asksAsEachListIsAssessed() {

		anAssessment(AmountResult.ASSESSED, 900L);

		assertThat(openHandIn(ROAD).reason()).isEqualTo(HandInReason.ASSESSMENT);
		assertThat(openHandIn(ROAD).note()).contains("査定額（900千円）");
		assertThat(openHandIn(BRIDGE)).isNull();
		assertThat(openHandIn(PARK)).as("its list is not assessed yet").isNull();
	}

	@Test
	@DisplayName("各課等調整が始まる前の査定は、始まりに依頼される")
	void waitsForTheAdjustment() {

		jdbc.sql(
				"update stage set state = 'waiting', opened_on = null, actual_start = null where id = 'section-adjustment'")
			.update();
		anAssessment(AmountResult.ASSESSED, 900L);
		assertThat(openHandIn(ROAD)).isNull();

		jdbc.sql(
				"update stage set state = 'open', opened_on = '2023-11-01', actual_start = '2023-11-01' where id = 'section-adjustment'")
			.update();
		adjustments.open(ROUND);
		assertThat(openHandIn(ROAD).reason()).isEqualTo(HandInReason.ASSESSMENT);
	}

	@Test
	@DisplayName("保留が後から決まると、そのときに調整が依頼される")
	void asksWhenAHoldIsSettled() {

		anAssessment(AmountResult.HELD, null);
		assertThat(openHandIn(ROAD)).isNull();
		assertThat(missing()).anySatisfy((text) -> assertThat(text).contains("査定が保留のままです。"));

		assertThat(corrections.record(LIST, OFFICE, new AssessedLine(ROAD, AmountResult.ASSESSED, 700L, "国の内示", "")))
			.isEmpty();
		assertThat(openHandIn(ROAD).reason()).isEqualTo(HandInReason.ASSESSMENT);
	}

	@Test
	@DisplayName("計画額を合わせずに出された事業調書は、理由が承認されるまで段階を終えさせない")
	void needsAReasonThatTheOfficeAccepts() {

		anAssessment(AmountResult.ASSESSED, 900L);
		closeMayorAssessment();
		var message = differences.of(ROUND, ROAD).orElseThrow().finding().message();
		handedInAgain(2, null);

		assertThat(missing()).singleElement().asString().contains("1,000千円", "900千円", "理由がありません");
		assertThat(adjustments.accept(ROUND, ROAD, PLANNING, seen())).isNotEmpty();

		handedInAgain(3, message);
		assertThat(missing()).singleElement().asString().contains("理由の確認待ち");
		assertThat(adjustments.accept(ROUND, ROAD, PLANNING, "3 別の内容")).extracting(FormError::message)
			.singleElement()
			.asString()
			.contains("画面を開いた後に");
		var seen = seen();
		assertThatThrownBy(() -> adjustments.accept(ROUND, ROAD, STAFF, seen)).isInstanceOf(NotAllowed.class);
		assertThat(adjustments.accept(ROUND, ROAD, PLANNING, seen)).isEmpty();
		assertThat(missing()).isEmpty();

		assertThat(corrections.record(LIST, OFFICE, new AssessedLine(ROAD, AmountResult.ASSESSED, 800L, "再査定", "")))
			.isEmpty();
		assertThat(openHandIn(ROAD)).as("another word of the budget is another difference").isNotNull();
	}

	@Test
	@DisplayName("事務局は、理由を承認せずに、もう一度求めることができる")
	void asksAgain() {

		anAssessment(AmountResult.ASSESSED, 900L);
		assertThat(adjustments.askAgain(ROUND, ROAD, PLANNING, "積算を示すこと", seen())).as("it is with the section")
			.isNotEmpty();
		handedInAgain(2, differences.of(ROUND, ROAD).orElseThrow().finding().message());

		assertThat(adjustments.askAgain(ROUND, ROAD, PLANNING, " ", seen())).extracting(FormError::field)
			.containsExactly("note");
		assertThat(adjustments.askAgain(ROUND, ROAD, PLANNING, "積算を示すこと", seen())).isEmpty();
		assertThat(openHandIn(ROAD).note()).contains("900千円", "積算を示すこと");
	}

	@Test
	@DisplayName("書いている間も、最後の査定との違いが計画額の欄に出る")
	void standsAtItsField() {

		assertThat(judgement.findings(ROAD, answers(1000))).extracting(FormFinding::rule).doesNotContain("B-01");
		anAssessment(AmountResult.ASSESSED, 900L);

		assertThat(judgement.findings(ROAD, answers(1000))).filteredOn((each) -> each.rule().equals("B-01"))
			.singleElement()
			.satisfies((each) -> assertThat(each.isWarning()).isTrue())
			.satisfies((each) -> assertThat(each.field()).isEqualTo("amounts.R6"));
		assertThat(judgement.findings(ROAD, answers(900))).extracting(FormFinding::rule).doesNotContain("B-01");
	}

	private static FormValues answers(long general) {
		return FormValues.none().with("amounts", Map.of("R6", Map.of("general", Amount.of(general))));
	}

	private void anAssessment(AmountResult road, Long amount) {
		opening.open(ROUND, MAYOR);
		assertThat(management.assess(LIST, OFFICE, LocalDate.of(2023, 11, 1),
				List.of(new AssessedLine(ROAD, road, amount, "査定", ""),
						new AssessedLine(BRIDGE, AmountResult.ASSESSED, 300L, "", ""))))
			.isEmpty();
	}

	private void closeMayorAssessment() {
		jdbc.sql(
				"update stage set state = 'open', opened_on = '2023-11-01', actual_start = '2023-11-01' where id = 'mayor-assessment'")
			.update();
		stages.closed(ROUND, new StageId("mayor-assessment"));
	}

	/** With the same amounts; beside them the reason for the finding, or none. */
	private void handedInAgain(int revision, String finding) {
		round.handedInAgain(ROAD.value(), revision, Map.of("national", 500L, "general", 500L), finding);
	}

	private String seen() {
		return differences.of(ROUND, ROAD).orElseThrow().seen();
	}

	private List<String> missing() {
		return requirements.stream()
			.filter((each) -> each.id().equals("assessment-worked-in"))
			.flatMap((each) -> each.missing(ROUND, new StageId("section-adjustment")).stream())
			.map(StageRequirement.Missing::text)
			.filter((text) -> text.contains("001"))
			.toList();
	}

	private void followUp(ProjectSheetId sheet) {
		followUps.open(new NewFollowUp(ROUND.value(), "dai10-2:council-first", "総合計画審議会", sheet.value(), "見本事業", "0101",
				"効果を示すこと", null));
	}

	private HandIn openHandIn(ProjectSheetId sheet) {
		return handIns.openOf(sheet).orElse(null);
	}

}
