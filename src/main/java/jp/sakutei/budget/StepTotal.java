package jp.sakutei.budget;

import java.util.Collection;

/**
 * 段階の合計: the one way in which a step is added up, on its own page, on the next one's and
 * on the ladder. 保留 and 見送り are counted beside, not in it.
 *
 * @param amount in thousand yen
 */
public record StepTotal(long amount, int held, int postponed) {

	static final StepTotal NONE = new StepTotal(0, 0, 0);

	public static StepTotal of(Collection<AmountAtStep> words) {
		return new StepTotal(
				words.stream().filter((word) -> word.result().hasAmount()).mapToLong(AmountAtStep::amount).sum(),
				count(words, AmountResult.HELD), count(words, AmountResult.POSTPONED));
	}

	StepTotal plus(StepTotal other) {
		return new StepTotal(amount + other.amount, held + other.held, postponed + other.postponed);
	}

	/** 205,650（保留1件）. */
	public String text() {
		var beside = (held > 0 ? "保留" + held + "件" : "") + (held > 0 && postponed > 0 ? "、" : "")
				+ (postponed > 0 ? "見送り" + postponed + "件" : "");
		return "%,d".formatted(amount) + (beside.isEmpty() ? "" : "（" + beside + "）");
	}

	private static int count(Collection<AmountAtStep> words, AmountResult result) {
		return (int) words.stream().filter((word) -> word.result() == result).count();
	}

}
