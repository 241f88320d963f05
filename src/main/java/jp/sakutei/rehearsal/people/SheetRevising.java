package jp.sakutei.rehearsal.people;

import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.budget.adjustment.PlanDifference;
import jp.sakutei.budget.adjustment.PlanDifferences;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.handin.HandIn;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Component;

/** A sheet that is handed in again: with what was asked for. */
@Component
class SheetRevising {

	private static final String REVISED = "（指摘を踏まえて見直した。）";

	private final PlanDifferences differences;

	SheetRevising(PlanDifferences differences) {
		this.differences = differences;
	}

	FormValues revised(TaskView view, HandIn handIn) {

		var values = view.values();
		if (handIn.reason() == HandInReason.ASSESSMENT) {
			var difference = differences.of(new RoundId(handIn.round()), handIn.sheet());
			return (difference.isEmpty() || keepsItsPlan(handIn)) ? values : assessed(values,
					fitted(values, difference.get().word().step().year().code(), budgeted(difference.get())));
		}
		var purpose = values.text("purpose");
		return purpose.endsWith(REVISED) ? values : values.with("purpose", purpose + REVISED);
	}

	/** Some write beside the field why they do not follow. */
	private static boolean keepsItsPlan(HandIn handIn) {
		return Lot.hits("keeps its plan " + handIn.sheet(), 10);
	}

	private static long budgeted(PlanDifference difference) {
		return difference.word().result().hasAmount() ? difference.word().amount() : 0;
	}

	private static FormValues assessed(FormValues values, Map<String, Map<String, Amount>> amounts) {
		return values.with("amounts", amounts);
	}

	/**
	 * General funds give way first; where they do not suffice they are all that is left.
	 */
	private static Map<String, Map<String, Amount>> fitted(FormValues values, String year, long assessed) {

		var amounts = new LinkedHashMap<>(values.amounts("amounts"));
		var sources = new LinkedHashMap<>(amounts.getOrDefault(year, Map.of()));
		sources.remove("general");
		var others = sources.values().stream().mapToLong(Amount::orZero).sum();
		if (others > assessed) {
			sources.clear();
			others = 0;
		}
		sources.put("general", Amount.of(assessed - others));
		sources.replaceAll((source, amount) -> (amount.value() == null) ? Amount.of(0) : amount);
		amounts.put(year, sources);
		return amounts;
	}

}
