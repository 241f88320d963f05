package jp.sakutei.budget;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.sheet.ProjectSheetId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static jp.sakutei.budget.ABudgetRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("予算の一覧")
class BudgetListTests {

	private static final BudgetStep REQUEST = ABudgetStep.called("budget-request", "予算要求", 1);

	private static final BudgetStep CHIEF = ABudgetStep.called("finance-chief-hearing", "課長ヒアリング", 2);

	private static final BudgetStep MAYOR = ABudgetStep.called("mayor-assessment", "市長査定", 3);

	private static final AmountAtStep HELD = AmountAtStep.of(CHIEF, AmountResult.HELD, null, "財源の確認");

	private static final AmountAtStep ASSESSED = AmountAtStep.of(MAYOR, AmountResult.ASSESSED, 70000L, "規模の精査");

	@Test
	@DisplayName("前の段階は予算の段の順に並び、段階ごとに同じ数え方で合計する")
	void addsUpTheStepsBefore() {

		var list = aList(line("001", null, HELD), line("002", ASSESSED, requested(300), assessed(250)),
				line("003", ASSESSED, requested(81930), HELD));

		assertThat(list.earlierSteps()).containsExactly(REQUEST, CHIEF);
		assertThat(list.earlierTotal(REQUEST)).isEqualTo(new StepTotal(82230, 0, 0));
		assertThat(list.earlierTotal(CHIEF)).isEqualTo(new StepTotal(250, 2, 0));
		assertThat(list.total()).isEqualTo(new StepTotal(140000, 0, 0));
	}

	@Test
	@DisplayName("事業の行は、前の段階を額・保留・なしで示す")
	void showsTheStepsBefore() {

		var line = line("003", null, requested(81930), HELD);

		assertThat(line.earlierText(REQUEST)).isEqualTo("81,930");
		assertThat(line.earlierText(CHIEF)).isEqualTo("保留");
		assertThat(line.earlierReason(CHIEF)).isEqualTo("財源の確認");
		assertThat(line.earlierText(MAYOR)).isEqualTo("—");
		assertThat(line.earlierReason(MAYOR)).isEmpty();
		assertThat(line.outcomeText()).isEqualTo("—");
		assertThat(line.asked()).isEqualTo(Amount.of(81930));
		assertThat(line("001", ASSESSED).outcomeText()).isEqualTo("70,000");
		assertThat(line("001", null).asked()).as("the plan, where nobody named an amount").isEqualTo(Amount.of(5));
	}

	private static AmountAtStep requested(long amount) {
		return AmountAtStep.of(REQUEST, AmountResult.REQUESTED, amount, "");
	}

	private static AmountAtStep assessed(long amount) {
		return AmountAtStep.of(CHIEF, AmountResult.ASSESSED, amount, "");
	}

	private static BudgetLine line(String number, AmountAtStep outcome, AmountAtStep... earlier) {
		return new BudgetLine(ProjectSheetId.of(ROUND, number), number, "見本事業", Amount.of(5),
				new SourceAmounts(Map.of()), new AmountHistory(List.of(earlier)), outcome, null, outcome);
	}

	private static BudgetList aList(BudgetLine... lines) {
		return new BudgetList(BudgetListId.of(ROUND, MAYOR.stage(), "0101"), MAYOR, "道路整備課", BudgetList.State.OPEN,
				null, null, null, List.of(lines));
	}

}
