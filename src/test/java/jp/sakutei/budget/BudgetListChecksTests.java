package jp.sakutei.budget;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("予算の一覧の確認")
class BudgetListChecksTests {

	private static final RoundId ROUND = new RoundId("dai10-2");

	private static final ProjectSheetId ROAD = new ProjectSheetId("dai10-2:042");

	private static final ProjectSheetId PARK = new ProjectSheetId("dai10-2:043");

	@Test
	@DisplayName("初めに入っていた額のままなら理由は要らない")
	void takesWhatWasPrefilled() {
		assertThat(BudgetListChecks.request(aList(), List.of(requested(ROAD, 1000, ""), requested(PARK, 5, ""))))
			.isEmpty();
	}

	@Test
	@DisplayName("額を変えるなら理由が要る。未確定だった額を決めるのは変更ではない")
	void asksWhyAnAmountChanged() {

		var errors = BudgetListChecks.request(aList(), List.of(requested(ROAD, 1200, ""), requested(PARK, 5, "")));

		assertThat(errors).extracting(FormError::field).containsExactly("lines[0].reason");
		assertThat(errors.get(0).message()).contains("1,000千円");
		assertThat(BudgetListChecks.request(aList(), List.of(requested(ROAD, 1200, "単価の上昇"), requested(PARK, 5, ""))))
			.isEmpty();
	}

	@Test
	@DisplayName("額のない行は受け付けない")
	void asksForEachAmount() {

		var nothing = new RequestedLine(PARK, SourceAmounts.ofTotal(Amount.EMPTY), "");

		assertThat(BudgetListChecks.request(aList(), List.of(requested(ROAD, 1000, ""), nothing)))
			.extracting(FormError::field)
			.containsExactly("lines[1].amount");
	}

	@Test
	@DisplayName("一覧にない事業や、欠けた行、重なった行は受け付けない")
	void refusesOtherLines() {
		var other = new ProjectSheetId("dai10-2:099");
		assertThat(BudgetListChecks.request(aList(), List.of(requested(ROAD, 1000, "")))).hasSize(1);
		assertThat(BudgetListChecks.request(aList(), List.of(requested(ROAD, 1000, ""), requested(other, 5, ""))))
			.hasSize(1);
		assertThat(BudgetListChecks.request(aList(), List.of(requested(ROAD, 1000, ""), requested(ROAD, 1000, ""))))
			.hasSize(1);
	}

	@Test
	@DisplayName("査定の増減・保留・見送りには理由が要る")
	void asksWhyAnAssessmentDiffers() {

		var list = aList();

		assertThat(BudgetListChecks.assessment(list,
				List.of(new AssessedLine(ROAD, AssessmentResult.AMOUNT, 1000L, "", ""),
						new AssessedLine(PARK, AssessmentResult.AMOUNT, 3L, "", ""))))
			.isEmpty();
		assertThat(BudgetListChecks.assessment(list,
				List.of(new AssessedLine(ROAD, AssessmentResult.AMOUNT, 900L, "", ""),
						new AssessedLine(PARK, AssessmentResult.ON_HOLD, null, "", ""))))
			.extracting(FormError::field)
			.containsExactly("lines[0].reason", "lines[1].reason");
		assertThat(BudgetListChecks.assessment(list,
				List.of(new AssessedLine(ROAD, AssessmentResult.AMOUNT, null, "", ""),
						new AssessedLine(PARK, AssessmentResult.NOT_TAKEN, null, "効果が見込めない", ""))))
			.extracting(FormError::field)
			.containsExactly("lines[0].amount");
	}

	private static BudgetList aList() {
		var step = new BudgetStep(ROUND, new StageId("rough-request"), "概算要求", 1, true, false, null,
				LocalDate.of(2023, 8, 31), LocalDate.of(2023, 8, 31));
		return new BudgetList(BudgetListId.of(ROUND, step.stage(), "0101"), step, "道路整備課", BudgetList.State.OPEN, null,
				null, null, List.of(line(ROAD, Amount.of(1000)), line(PARK, Amount.UNDETERMINED)));
	}

	private static BudgetLine line(ProjectSheetId sheet, Amount prefilled) {
		return new BudgetLine(sheet, "042", "見本事業", prefilled, SourceAmounts.ofTotal(prefilled),
				SourceAmounts.ofTotal(Amount.EMPTY), null, null, null, null, null, false);
	}

	private static RequestedLine requested(ProjectSheetId sheet, long amount, String reason) {
		return new RequestedLine(sheet, SourceAmounts.ofTotal(Amount.of(amount)), reason);
	}

}
