package jp.sakutei.budget;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("段階ごとの額")
class AmountHistoryTests {

	private static final BudgetStep REQUEST = ABudgetStep.called("budget-request", "予算要求", 1);

	private static final BudgetStep CHIEF = ABudgetStep.called("finance-chief-hearing", "課長ヒアリング", 2);

	private static final SourceAmounts PLAN = new SourceAmounts(
			Map.of("national", Amount.of(30000), "general", Amount.of(50000)));

	private static final AmountAtStep REQUESTED = AmountAtStep.of(REQUEST, AmountResult.REQUESTED, 81930L, "単価の上昇");

	private static final AmountAtStep HELD = AmountAtStep.of(CHIEF, AmountResult.HELD, null, "財源の確認");

	@Test
	@DisplayName("保留は保留のまま、要求額とその理由をそばに置いて渡る")
	void carriesAHoldAsAHold() {

		var history = new AmountHistory(List.of(REQUESTED, HELD));

		assertThat(history.last()).contains(HELD);
		assertThat(history.last().get().text()).isEqualTo("保留");
		assertThat(history.last().get().amount()).isNull();
		assertThat(history.requested()).contains(REQUESTED);
		assertThat(history.lastAmount()).contains(REQUESTED);
		assertThat(history.sentence()).isEqualTo("予算要求 81,930（単価の上昇）、課長ヒアリング 保留（財源の確認）");
		assertThat(history.at(CHIEF)).contains(HELD);
		assertThat(AmountAtStep.of(CHIEF, AmountResult.ASSESSED, 70L, null).sentence()).isEqualTo("課長ヒアリング 70");
		assertThat(AmountHistory.NONE.sentence()).isEmpty();
		assertThat(AmountHistory.NONE.last()).isEmpty();
	}

	@Test
	@DisplayName("見送りは額ではなく、0円の査定とは違う")
	void isNoAmountOfZero() {

		var postponed = AmountAtStep.of(CHIEF, AmountResult.POSTPONED, null, "効果の検証");

		assertThat(postponed.text()).isEqualTo("見送り");
		assertThat(AmountAtStep.of(CHIEF, AmountResult.ASSESSED, 0L, "").text()).isEqualTo("0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> AmountAtStep.of(CHIEF, AmountResult.POSTPONED, 0L, "効果の検証"));
		assertThatIllegalArgumentException().isThrownBy(() -> AmountAtStep.of(CHIEF, AmountResult.ASSESSED, null, ""));
	}

	@Test
	@DisplayName("合計は額だけを足し、保留と見送りは件数で添える")
	void addsUpAmountsAlone() {

		var total = StepTotal.of(List.of(REQUESTED, HELD, AmountAtStep.of(CHIEF, AmountResult.POSTPONED, null, "効果"),
				AmountAtStep.of(CHIEF, AmountResult.ASSESSED, 70L, "")));

		assertThat(total).isEqualTo(new StepTotal(82000, 1, 1));
		assertThat(total.text()).isEqualTo("82,000（保留1件、見送り1件）");
		assertThat(total.plus(new StepTotal(5, 0, 2))).isEqualTo(new StepTotal(82005, 1, 3));
		assertThat(new StepTotal(5, 0, 0).text()).isEqualTo("5");
	}

	@Test
	@DisplayName("要求は計画額か前の段階の額から始まり、保留や見送りの後は額を入れずに始まる")
	void beginsARequest() {

		assertThat(AmountHistory.NONE.startOfRequest(true, PLAN)).isEqualTo(PLAN);
		assertThat(AmountHistory.NONE.startOfRequest(false, PLAN)).isEqualTo(SourceAmounts.ofTotal(80000L));
		assertThat(AmountHistory.NONE.startOfRequest(true, new SourceAmounts(Map.of())).bySource())
			.isEqualTo(Map.of("general", Amount.EMPTY));
		var requested = new AmountHistory(List.of(REQUESTED));
		assertThat(requested.startOfRequest(true, PLAN).bySource())
			.isEqualTo(Map.of("national", Amount.of(30000), "general", Amount.of(51930)));
		assertThat(requested.startOfRequest(false, PLAN)).isEqualTo(SourceAmounts.ofTotal(81930L));
		var bySource = new AmountAtStep(REQUEST, AmountResult.REQUESTED,
				new SourceAmounts(Map.of("bonds", Amount.of(9))), "", false);
		assertThat(new AmountHistory(List.of(bySource)).startOfRequest(true, PLAN)).isEqualTo(bySource.amounts());
		var held = new AmountHistory(List.of(REQUESTED, HELD));
		assertThat(held.startOfRequest(true, PLAN).total()).isEqualTo(Amount.EMPTY);
		assertThat(held.startOfRequest(false, PLAN).bySource()).isEqualTo(Map.of("total", Amount.EMPTY));
	}

}
