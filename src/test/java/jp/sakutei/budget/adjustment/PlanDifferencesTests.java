package jp.sakutei.budget.adjustment;

import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.BudgetCorrections;
import jp.sakutei.check.SheetJudgement;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.budget.ABudgetRound.OFFICE;
import static jp.sakutei.budget.ABudgetRound.PLANNING;
import static jp.sakutei.budget.ABudgetRound.ROAD;
import static jp.sakutei.budget.ABudgetRound.ROUND;
import static jp.sakutei.budget.ABudgetRound.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("計画額と予算の違いの理由")
class PlanDifferencesTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	AdjustmentManagement adjustments;

	@Autowired
	BudgetCorrections corrections;

	@Autowired
	PlanDifferences differences;

	@Autowired
	SheetJudgement judgement;

	@Autowired
	StageManagement stages;

	@Autowired
	JdbcClient jdbc;

	AnAdjustment adjustment;

	@BeforeEach
	void aRoundUnderAdjustment() {
		adjustment = new AnAdjustment(application);
	}

	@Test
	@DisplayName("査定額と計画額が違う事業調書が調整の対象になり、合わせると消える")
	void findsSheetsToAdjust() {

		adjustment.assess(AmountResult.ASSESSED, 900L);

		assertThat(differences.of(ROUND)).singleElement()
			.satisfies((each) -> assertThat(each.title()).isEqualTo("001 見本事業 001（道路）"))
			.satisfies((each) -> assertThat(each.sentence()).isEqualTo("令和6年度の計画額（1,000千円）が、市長査定の査定額（900千円）と異なります。"));
		assertThat(adjustment.missing()).hasSize(1);

		adjustment.follows(ROAD, 2, Map.of("national", 500L, "general", 400L));
		assertThat(differences.of(ROUND)).isEmpty();
	}

	@Test
	@DisplayName("計画額を合わせずに出された事業調書は、理由が承認されるまで段階を終えさせない")
	void needsAReasonThatTheOfficeAccepts() {

		adjustment.assess(AmountResult.ASSESSED, 900L);
		closeMayorAssessment();
		var message = differences.of(ROUND, ROAD).orElseThrow().finding().message();
		adjustment.handedInAgain(2, null);

		assertThat(adjustment.missing()).singleElement().asString().contains("1,000千円", "900千円", "理由がありません");
		assertThat(adjustments.accept(ROUND, ROAD, PLANNING, seen())).isNotEmpty();

		adjustment.handedInAgain(3, message);
		assertThat(adjustment.missing()).singleElement().asString().contains("理由の確認待ち");
		assertThat(adjustments.accept(ROUND, ROAD, PLANNING, "3 別の内容")).extracting(FormError::message)
			.singleElement()
			.asString()
			.contains("画面を開いた後に");
		var seen = seen();
		assertThatThrownBy(() -> adjustments.accept(ROUND, ROAD, STAFF, seen)).isInstanceOf(NotAllowed.class);
		assertThat(adjustments.accept(ROUND, ROAD, PLANNING, seen)).isEmpty();
		assertThat(adjustment.missing()).isEmpty();

		assertThat(corrections.record(AnAdjustment.LIST, OFFICE,
				new AssessedLine(ROAD, AmountResult.ASSESSED, 800L, "再査定", "")))
			.isEmpty();
		assertThat(adjustment.openHandIn(ROAD)).as("another word of the budget is another difference").isNotNull();
	}

	@Test
	@DisplayName("事務局は、理由を承認せずに、もう一度求めることができる")
	void asksAgain() {

		adjustment.assess(AmountResult.ASSESSED, 900L);
		assertThat(adjustments.askAgain(ROUND, ROAD, PLANNING, "積算を示すこと", seen())).as("it is with the section")
			.isNotEmpty();
		adjustment.handedInAgain(2, differences.of(ROUND, ROAD).orElseThrow().finding().message());

		assertThat(adjustments.askAgain(ROUND, ROAD, PLANNING, " ", seen())).extracting(FormError::field)
			.containsExactly("note");
		assertThat(adjustments.askAgain(ROUND, ROAD, PLANNING, "積算を示すこと", seen())).isEmpty();
		assertThat(adjustment.openHandIn(ROAD).note()).contains("900千円", "積算を示すこと");
	}

	@Test
	@DisplayName("書いている間も、最後の査定との違いが計画額の欄に出る")
	void standsAtItsField() {

		assertThat(judgement.findings(ROAD, answers(1000))).extracting(FormFinding::rule).doesNotContain("B-01");
		adjustment.assess(AmountResult.ASSESSED, 900L);

		assertThat(judgement.findings(ROAD, answers(1000))).filteredOn((each) -> each.rule().equals("B-01"))
			.singleElement()
			.satisfies((each) -> assertThat(each.isWarning()).isTrue())
			.satisfies((each) -> assertThat(each.field()).isEqualTo("amounts.R6"));
		assertThat(judgement.findings(ROAD, answers(900))).extracting(FormFinding::rule).doesNotContain("B-01");
	}

	private static FormValues answers(long general) {
		return FormValues.none().with("amounts", Map.of("R6", Map.of("general", Amount.of(general))));
	}

	private void closeMayorAssessment() {
		jdbc.sql(
				"update stage set state = 'open', opened_on = '2023-11-01', actual_start = '2023-11-01' where id = 'mayor-assessment'")
			.update();
		stages.closed(ROUND, new StageId("mayor-assessment"));
	}

	private String seen() {
		return differences.of(ROUND, ROAD).orElseThrow().seen();
	}

}
