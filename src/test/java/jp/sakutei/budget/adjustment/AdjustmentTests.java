package jp.sakutei.budget.adjustment;

import java.time.LocalDate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.budget.ABudgetRound;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.BudgetCorrections;
import jp.sakutei.handin.CallingOff;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.NewMatter;
import jp.sakutei.sheet.ProjectSheetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.BRIDGE;
import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.PARK;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("各課等調整")
class AdjustmentTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	AdjustmentManagement adjustments;

	@Autowired
	BudgetCorrections corrections;

	@Autowired
	MatterManagement matters;

	@Autowired
	JdbcClient jdbc;

	AnAdjustment adjustment;

	@BeforeEach
	void aRoundUnderAdjustment() {
		adjustment = new AnAdjustment(application);
	}

	@Test
	@DisplayName("意見や条件の付いた事業調書は、始まりにも途中にも提出が依頼される")
	void asksForSheetsWithOpinions() {

		jdbc.sql(
				"update stage set state = 'waiting', opened_on = null, actual_start = null where id = 'section-adjustment'")
			.update();
		matter(ROAD);
		assertThat(adjustment.openHandIn(ROAD)).isNull();

		jdbc.sql(
				"update stage set state = 'open', opened_on = '2023-11-01', actual_start = '2023-11-01' where id = 'section-adjustment'")
			.update();
		adjustments.open(ROUND);
		assertThat(adjustment.openHandIn(ROAD).reason()).isEqualTo(HandInReason.OPINION);
		assertThat(adjustment.openHandIn(ROAD).dues().fillIn()).isEqualTo(LocalDate.of(2024, 1, 26));
		assertThat(adjustment.openHandIn(BRIDGE)).isNull();

		matter(BRIDGE);
		assertThat(adjustment.openHandIn(BRIDGE).reason()).isEqualTo(HandInReason.OPINION);
	}

	@Test
	@DisplayName("一つの課の査定が記録されると、ほかの課を待たずに、額の違う事業調書に調整が依頼される")
	void asksAsEachListIsAssessed() {

		adjustment.assess(AmountResult.ASSESSED, 900L);

		assertThat(adjustment.openHandIn(ROAD).reason()).isEqualTo(HandInReason.ASSESSMENT);
		assertThat(adjustment.openHandIn(ROAD).note()).contains("査定額（900千円）");
		assertThat(adjustment.openHandIn(BRIDGE)).isNull();
		assertThat(adjustment.openHandIn(PARK)).as("its list is not assessed yet").isNull();
	}

	@Test
	@DisplayName("各課等調整が始まる前の査定は、始まりに依頼される")
	void waitsForTheAdjustment() {

		jdbc.sql(
				"update stage set state = 'waiting', opened_on = null, actual_start = null where id = 'section-adjustment'")
			.update();
		adjustment.assess(AmountResult.ASSESSED, 900L);
		assertThat(adjustment.openHandIn(ROAD)).isNull();

		jdbc.sql(
				"update stage set state = 'open', opened_on = '2023-11-01', actual_start = '2023-11-01' where id = 'section-adjustment'")
			.update();
		adjustments.open(ROUND);
		assertThat(adjustment.openHandIn(ROAD).reason()).isEqualTo(HandInReason.ASSESSMENT);
	}

	@Test
	@DisplayName("ほかの依頼で止まっていた調整は、その依頼が取り消されると依頼される")
	void asksWhenAnotherRequestIsCalledOff() {

		matter(ROAD);
		adjustment.assess(AmountResult.ASSESSED, 900L);
		assertThat(adjustment.openHandIn(ROAD).reason()).isEqualTo(HandInReason.OPINION);

		assertThat(application.getBean(CallingOff.class)
			.callOff(adjustment.openHandIn(ROAD).id(), false, "記録の誤り", ABudgetRound.PLANNING)).isTrue();

		assertThat(adjustment.openHandIn(ROAD).reason()).isEqualTo(HandInReason.ASSESSMENT);
	}

	@Test
	@DisplayName("保留が後から決まると、そのときに調整が依頼される")
	void asksWhenAHoldIsSettled() {

		adjustment.assess(AmountResult.HELD, null);
		assertThat(adjustment.openHandIn(ROAD)).isNull();
		assertThat(adjustment.missing()).anySatisfy((text) -> assertThat(text).contains("査定が保留のままです。"));

		assertThat(corrections.record(AnAdjustment.LIST, OFFICE,
				new AssessedLine(ROAD, AmountResult.ASSESSED, 700L, "国の内示", "")))
			.isEmpty();
		assertThat(adjustment.openHandIn(ROAD).reason()).isEqualTo(HandInReason.ASSESSMENT);
	}

	@Test
	@DisplayName("調整の期限が来た後に求められる提出にも、書いて確認するだけの開庁日がある")
	void leavesTimeEnough() {

		jdbc.sql("update stage set fill_in_due = '2023-11-01' where id = 'section-adjustment'").update();
		matter(ROAD);
		var dues = adjustment.openHandIn(ROAD).dues();
		assertThat(dues.fillIn()).isAfterOrEqualTo(LocalDate.of(2023, 11, 8)).isBefore(LocalDate.of(2023, 11, 12));
		assertThat(dues.sectionHead()).isAfter(dues.fillIn());

		jdbc.sql("update stage set fill_in_due = '2023-12-01' where id = 'section-adjustment'").update();
		matter(BRIDGE);
		assertThat(adjustment.openHandIn(BRIDGE).dues().fillIn()).isEqualTo(LocalDate.of(2023, 12, 1));
	}

	private void matter(ProjectSheetId sheet) {
		matters
			.open(new NewMatter(ROUND.value(), new MatterOrigin(MatterKind.COUNCIL, "dai10-2:council-first", "総合計画審議会"),
					sheet.value(), "見本事業", "0101", "効果を示すこと", null));
	}

}
