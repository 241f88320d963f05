package jp.sakutei.budget.adjustment;

import jp.sakutei.budget.ABudgetStep;
import jp.sakutei.budget.AmountAtStep;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.BudgetStep;
import jp.sakutei.budget.adjustment.PlanDifference.State;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("計画額と予算の違い")
class PlanDifferenceTests {

	private static final BudgetStep MAYOR = ABudgetStep.called("mayor-assessment", "市長査定", 3);

	private static final AmountAtStep ASSESSED = AmountAtStep.of(MAYOR, AmountResult.ASSESSED, 110000L, "規模の精査");

	private static final AmountAtStep POSTPONED = AmountAtStep.of(MAYOR, AmountResult.POSTPONED, null, "効果の検証");

	@Test
	@DisplayName("同じ額、見送りなら額がないことだけが計画額と予算の一致で、保留はまだ何も言わない")
	void knowsWhatAgrees() {

		assertThat(PlanDifference.agrees(Amount.of(110000), ASSESSED)).isTrue();
		assertThat(PlanDifference.agrees(Amount.of(124500), ASSESSED)).isFalse();
		assertThat(PlanDifference.agrees(Amount.UNDETERMINED, ASSESSED)).isFalse();
		assertThat(PlanDifference.agrees(Amount.EMPTY, ASSESSED)).isFalse();
		assertThat(PlanDifference.agrees(Amount.EMPTY, POSTPONED)).isTrue();
		assertThat(PlanDifference.agrees(Amount.of(0), POSTPONED)).isTrue();
		assertThat(PlanDifference.agrees(Amount.of(5), POSTPONED)).isFalse();
		assertThat(PlanDifference.agrees(Amount.UNDETERMINED, POSTPONED)).isFalse();
		var held = AmountAtStep.of(MAYOR, AmountResult.HELD, null, "国の内示待ち");
		assertThat(PlanDifference.agrees(Amount.of(124500), held)).isTrue();
	}

	@Test
	@DisplayName("見送りは「査定額 0」とは言わない")
	void saysWhatDiffers() {

		assertThat(difference(ASSESSED, null, false, false).sentence())
			.isEqualTo("令和6年度の計画額（124,500千円）が、市長査定の査定額（110,000千円）と異なります。");
		assertThat(difference(POSTPONED, null, false, false).sentence())
			.isEqualTo("市長査定で見送りとされましたが、令和6年度の計画額（124,500千円）があります。");
		assertThat(difference(POSTPONED, null, false, false).request()).contains("効果の検証").doesNotContain("査定額");
		assertThat(difference(ASSESSED, null, false, false).finding().field()).isEqualTo("amounts.R6");
	}

	@Test
	@DisplayName("未確定や未入力の計画額は、額の代わりにその言葉で示す")
	void saysWhatIsNotEntered() {

		assertThat(planned(Amount.UNDETERMINED).sentence()).startsWith("令和6年度の計画額（未確定）が、");
		assertThat(planned(Amount.EMPTY).sentence()).startsWith("令和6年度の計画額（未入力）が、");
		assertThat(planned(Amount.of(5)).request()).contains("異なります。（規模の精査）計画額を見直してください。");
		var unreasoned = AmountAtStep.of(MAYOR, AmountResult.ASSESSED, 4L, "");
		assertThat(difference(unreasoned, null, false, false).request()).contains("異なります。計画額を見直してください。");
	}

	private static PlanDifference planned(Amount planned) {
		return new PlanDifference(new ProjectSheetId("dai10-2:042"), "042 見本事業", "0101", null, planned, ASSESSED, null,
				false, false);
	}

	@Test
	@DisplayName("理由は、書かれたときの違いにだけ効く")
	void keepsAReasonToItsDifference() {

		var explained = difference(ASSESSED, "補助の要件", false, false);

		assertThat(explained.explainedBy(explained.finding().message()).state()).isEqualTo(State.EXPLAINED);
		assertThat(explained.explainedBy(difference(POSTPONED, null, false, false).finding().message()).state())
			.isEqualTo(State.NOT_ASKED);
		assertThat(explained.explainedBy(null).state()).isEqualTo(State.NOT_ASKED);
	}

	@Test
	@DisplayName("承認されるまで、違いは片付いていない")
	void staysOpenUntilAccepted() {

		assertThat(difference(ASSESSED, "補助の要件", true, false).state()).isEqualTo(State.WITH_SECTION);
		assertThat(difference(ASSESSED, "補助の要件", true, true).state()).isEqualTo(State.WITH_SECTION);
		assertThat(difference(ASSESSED, "補助の要件", false, true).state()).isEqualTo(State.ACCEPTED);
		assertThat(State.values()).filteredOn((state) -> !state.isOpen()).containsExactly(State.ACCEPTED);
	}

	@Test
	@DisplayName("承認できるのは、所管課が書いた理由だけで、一度だけ")
	void acceptsReasonsAlone() {

		assertThat(difference(ASSESSED, "補助の要件", false, false).refusalToAccept()).isEmpty();
		assertThat(difference(ASSESSED, "補助の要件", true, false).refusalToAccept()).hasSize(1);
		assertThat(difference(ASSESSED, "補助の要件", false, true).refusalToAccept()).hasSize(1);
		assertThat(difference(ASSESSED, null, false, false).refusalToAccept()).hasSize(1);
	}

	@Test
	@DisplayName("もう一度求めるには、所管課にないことと、求める内容が要る")
	void asksAgainWithANote() {

		assertThat(difference(ASSESSED, "補助の要件", false, false).refusalToAsk("積算を示すこと")).isEmpty();
		assertThat(difference(ASSESSED, "補助の要件", false, true).refusalToAsk("積算を示すこと")).isEmpty();
		assertThat(difference(ASSESSED, "補助の要件", false, false).refusalToAsk(" ")).extracting(FormError::field)
			.containsExactly("note");
		assertThat(difference(ASSESSED, null, true, false).refusalToAsk("積算を示すこと")).hasSize(1);
	}

	@Test
	@DisplayName("版、計画額、予算のどれが変わっても、見ていた違いとは別のものになる")
	void knowsWhatWasSeen() {

		var seen = difference(ASSESSED, null, false, false).seen();
		assertThat(difference(ASSESSED, "補助の要件", true, true).seen()).isEqualTo(seen);
		assertThat(difference(POSTPONED, null, false, false).seen()).isNotEqualTo(seen);
		assertThat(new PlanDifference(new ProjectSheetId("dai10-2:042"), "042 見本事業", "0101", 3, Amount.of(124500),
				ASSESSED, null, false, false)
			.seen()).isNotEqualTo(seen);
		assertThat(new PlanDifference(new ProjectSheetId("dai10-2:042"), "042 見本事業", "0101", 2, Amount.of(124501),
				ASSESSED, null, false, false)
			.seen()).isNotEqualTo(seen);
	}

	private static PlanDifference difference(AmountAtStep word, String explanation, boolean withSection,
			boolean accepted) {
		return new PlanDifference(new ProjectSheetId("dai10-2:042"), "042 見本事業", "0101", 2, Amount.of(124500), word,
				explanation, withSection, accepted);
	}

}
