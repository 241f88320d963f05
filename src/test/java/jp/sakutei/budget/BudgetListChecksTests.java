package jp.sakutei.budget;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.RoundId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("予算の一覧の確認")
class BudgetListChecksTests {

	private static final RoundId ROUND = new RoundId("dai10-2");

	private static final BudgetStep STEP = ABudgetStep.called("rough-request", "概算要求", 1);

	private static final ProjectSheetId ROAD = new ProjectSheetId("dai10-2:042");

	private static final ProjectSheetId PARK = new ProjectSheetId("dai10-2:043");

	@Test
	@DisplayName("当初設定額のままなら理由は要らない")
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

		assertThat(
				BudgetListChecks.assessment(list, List.of(new AssessedLine(ROAD, AmountResult.ASSESSED, 1000L, "", ""),
						new AssessedLine(PARK, AmountResult.ASSESSED, 3L, "", ""))))
			.isEmpty();
		assertThat(BudgetListChecks.assessment(list,
				List.of(new AssessedLine(ROAD, AmountResult.ASSESSED, 900L, "", ""),
						new AssessedLine(PARK, AmountResult.HELD, null, "", ""))))
			.extracting(FormError::field)
			.containsExactly("lines[0].reason", "lines[1].reason");
		assertThat(BudgetListChecks.assessment(list,
				List.of(new AssessedLine(ROAD, AmountResult.ASSESSED, null, "", ""),
						new AssessedLine(PARK, AmountResult.POSTPONED, null, "効果が見込めない", ""))))
			.extracting(FormError::field)
			.containsExactly("lines[0].amount");
	}

	@Test
	@DisplayName("財源の間の移し替えは、合計ではなく財源の名前と額で尋ねる")
	void asksBySourceWhereTheTotalIsTheSame() {

		var before = new SourceAmounts(Map.of("national", Amount.of(7650), "general", Amount.of(12000)));
		var after = new SourceAmounts(Map.of("national", Amount.of(7000), "general", Amount.of(12650)));
		var list = aList(
				new BudgetLine(ROAD, "042", "見本事業", Amount.of(19650), before, AmountHistory.NONE, null, null, null));

		var errors = BudgetListChecks.request(list, List.of(new RequestedLine(ROAD, after, "")));

		assertThat(errors).extracting(FormError::message)
			.containsExactly("国庫支出金が当初設定額（7,650千円）、一般財源が当初設定額（12,000千円）と異なります。変更の理由を入力してください。");
		assertThat(BudgetListChecks.request(list, List.of(new RequestedLine(ROAD, before, "")))).isEmpty();
		assertThat(BudgetListChecks.request(list, List.of(new RequestedLine(ROAD, after, "国費の減")))).isEmpty();
	}

	@Test
	@DisplayName("保留の後の査定は最後に示された額と比べ、見送りの後の査定額にはいつも理由が要る")
	void holdsAnAssessmentAgainstTheLastAmount() {

		var list = aList(assessed(ROAD, word(AmountResult.REQUESTED, 81930L), word(AmountResult.HELD, null)),
				assessed(PARK, word(AmountResult.REQUESTED, 5L), word(AmountResult.POSTPONED, null)));

		assertThat(
				BudgetListChecks.assessment(list, List.of(new AssessedLine(ROAD, AmountResult.ASSESSED, 81930L, "", ""),
						new AssessedLine(PARK, AmountResult.ASSESSED, 5L, "復活", ""))))
			.isEmpty();
		assertThat(BudgetListChecks.assessment(list,
				List.of(new AssessedLine(ROAD, AmountResult.ASSESSED, 80000L, "", ""),
						new AssessedLine(PARK, AmountResult.ASSESSED, 5L, "", ""))))
			.extracting(FormError::message)
			.containsExactly("概算要求の額（81,930千円）と異なります。理由を入力してください。", "前の段階で見送りとされた事業です。査定額を付ける理由を入力してください。");
	}

	@Test
	@DisplayName("訂正できるのは記録の終わった査定にある事業だけで、額と理由が要る")
	void takesCorrectionsOfAssessments() {

		var assessment = step(false);
		var closed = aList(assessment, BudgetList.State.CLOSED);

		assertThat(correction(closed, ROAD, AmountResult.ASSESSED, 0L, "国の内示")).isEmpty();
		assertThat(correction(closed, ROAD, AmountResult.POSTPONED, null, "効果の検証")).isEmpty();
		assertThat(correction(closed, ROAD, AmountResult.ASSESSED, null, "国の内示")).containsExactly("amount");
		assertThat(correction(closed, ROAD, AmountResult.ASSESSED, -1L, "国の内示")).containsExactly("amount");
		assertThat(correction(closed, ROAD, AmountResult.ASSESSED, 5L, " ")).containsExactly("reason");
		assertThat(correction(closed, PARK, AmountResult.ASSESSED, 5L, "国の内示")).hasSize(1);
		assertThat(correction(aList(step(true), BudgetList.State.CLOSED), ROAD, AmountResult.ASSESSED, 5L, "国の内示"))
			.hasSize(1);
		for (var state : List.of(BudgetList.State.OPEN, BudgetList.State.FILLED_IN)) {
			assertThat(correction(aList(assessment, state), ROAD, AmountResult.ASSESSED, 5L, "国の内示")).hasSize(1);
		}
	}

	private static List<String> correction(BudgetList list, ProjectSheetId sheet, AmountResult result, Long amount,
			String reason) {
		return BudgetListChecks.correction(list, new AssessedLine(sheet, result, amount, reason, ""))
			.stream()
			.map(FormError::field)
			.toList();
	}

	private static BudgetStep step(boolean request) {
		return new BudgetStep(STEP.round(), STEP.stage(), STEP.name(), 1, STEP.year(), request, false, "budget-office",
				STEP.due(), STEP.confirmDue());
	}

	private static BudgetList aList(BudgetStep step, BudgetList.State state) {
		return new BudgetList(BudgetListId.of(ROUND, step.stage(), "0101"), step, "道路整備課", state, null, null, null,
				List.of(line(ROAD, Amount.of(1000))));
	}

	private static BudgetLine assessed(ProjectSheetId sheet, AmountAtStep... earlier) {
		return new BudgetLine(sheet, "042", "見本事業", Amount.EMPTY, new SourceAmounts(Map.of()),
				new AmountHistory(List.of(earlier)), null, null, null);
	}

	private static AmountAtStep word(AmountResult result, Long amount) {
		return AmountAtStep.of(STEP, result, amount, result.hasAmount() ? "" : "財源の確認");
	}

	private static BudgetList aList() {
		return aList(line(ROAD, Amount.of(1000)), line(PARK, Amount.UNDETERMINED));
	}

	private static BudgetList aList(BudgetLine... lines) {
		return new BudgetList(BudgetListId.of(ROUND, STEP.stage(), "0101"), STEP, "道路整備課", BudgetList.State.OPEN, null,
				null, null, List.of(lines));
	}

	private static BudgetLine line(ProjectSheetId sheet, Amount prefilled) {
		return new BudgetLine(sheet, "042", "見本事業", prefilled, SourceAmounts.ofTotal(prefilled), AmountHistory.NONE,
				null, null, null);
	}

	private static RequestedLine requested(ProjectSheetId sheet, long amount, String reason) {
		return new RequestedLine(sheet, SourceAmounts.ofTotal(Amount.of(amount)), reason);
	}

}
