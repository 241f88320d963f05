package jp.sakutei.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.sakutei.form.Amount;

/** これまでの段階の結果: what the steps before say of a project, in the ladder's order. */
public record AmountHistory(List<AmountAtStep> steps) {

	public static final AmountHistory NONE = new AmountHistory(List.of());

	public AmountHistory {
		steps = List.copyOf(steps);
	}

	public Optional<AmountAtStep> last() {
		return steps.stream().reduce((before, after) -> after);
	}

	/** What the section asked for last. */
	public Optional<AmountAtStep> requested() {
		return steps.stream()
			.filter((each) -> each.result() == AmountResult.REQUESTED)
			.reduce((before, after) -> after);
	}

	/** The last amount that anybody named; a later 保留 or 見送り leaves it standing. */
	public Optional<AmountAtStep> lastAmount() {
		return steps.stream().filter((each) -> each.result().hasAmount()).reduce((before, after) -> after);
	}

	public Optional<AmountAtStep> at(BudgetStep step) {
		return steps.stream().filter((each) -> each.step().stage().equals(step.stage())).findFirst();
	}

	/**
	 * What a section's request begins with: the last word, or the plan where there is
	 * none. After 保留 or 見送り the section says itself what it asks for.
	 */
	SourceAmounts startOfRequest(boolean bySource, SourceAmounts plan) {

		if (last().isEmpty()) {
			return bySource ? plan.orGeneral() : plan.summedUp();
		}
		var word = last().get();
		if (!word.result().hasAmount()) {
			return bySource ? new SourceAmounts(Map.of()).orGeneral() : SourceAmounts.ofTotal(Amount.EMPTY);
		}
		if (!bySource) {
			return word.amounts().summedUp();
		}
		return word.amounts().isBySource() ? word.amounts() : plan.fittedTo(word.amount());
	}

	/** 予算要求 81,930、課長ヒアリング 保留（財源の確認）. */
	public String sentence() {
		return steps.stream().map(AmountAtStep::sentence).collect(Collectors.joining("、"));
	}

}
