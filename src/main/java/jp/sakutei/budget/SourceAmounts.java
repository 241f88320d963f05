package jp.sakutei.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.sakutei.form.Amount;

/**
 * Amounts by source of funds, in thousand yen; under {@link #TOTAL} alone where sources
 * are not asked for.
 */
public record SourceAmounts(Map<String, Amount> bySource) {

	public static final String TOTAL = "total";

	/** What gives way first when less is taken than was planned. */
	private static final List<String> GIVES_WAY = List.of("general", "bonds", "other", "prefectural", "national");

	public SourceAmounts {
		bySource = new TreeMap<>(bySource);
	}

	public static SourceAmounts ofTotal(Amount total) {
		return new SourceAmounts(Map.of(TOTAL, total));
	}

	/**
	 * @param total null: nothing is entered
	 */
	static SourceAmounts ofTotal(Long total) {
		return ofTotal((total != null) ? Amount.of(total) : Amount.EMPTY);
	}

	/** Where nothing is known, general funds are asked for. */
	SourceAmounts orGeneral() {
		return bySource.isEmpty() ? new SourceAmounts(Map.of("general", Amount.EMPTY)) : this;
	}

	boolean isBySource() {
		return !bySource.isEmpty() && !bySource.containsKey(TOTAL);
	}

	Amount of(String source) {
		return bySource.getOrDefault(source, Amount.EMPTY);
	}

	/** 未確定 as soon as one source is; empty where nothing is entered. */
	public Amount total() {

		var amounts = bySource.values();
		if (amounts.stream().anyMatch((amount) -> amount.state() == Amount.State.UNDETERMINED)) {
			return Amount.UNDETERMINED;
		}
		var entered = amounts.stream().filter((amount) -> amount.state() == Amount.State.ENTERED).toList();
		return entered.isEmpty() ? Amount.EMPTY : Amount.of(entered.stream().mapToLong(Amount::value).sum());
	}

	/** The total alone. */
	public SourceAmounts summedUp() {
		return ofTotal(total());
	}

	/**
	 * The same sources with another total: what is more comes from general funds, what is
	 * less is taken from general funds first, then from the others in turn.
	 */
	public SourceAmounts fittedTo(long total) {

		var fitted = new LinkedHashMap<String, Amount>();
		bySource.forEach((source, amount) -> fitted.put(source, Amount.of(amount.orZero())));
		var difference = total - fitted.values().stream().mapToLong(Amount::value).sum();
		for (var source : GIVES_WAY) {
			var amount = fitted.getOrDefault(source, Amount.of(0)).value();
			var change = Math.max(difference, -amount);
			if (change != 0) {
				fitted.put(source, Amount.of(amount + change));
			}
			difference -= change;
		}
		return new SourceAmounts(fitted);
	}

}
