package jp.sakutei.tracking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

import jp.sakutei.picture.Bar;
import jp.sakutei.picture.Bar.Part;
import jp.sakutei.picture.Bar.Tone;

/**
 * 進捗状況: how many projects of the first period are how far, 再掲 and 完了 left out.
 */
public record ProgressTable(List<Row> rows, int total) {

	/**
	 * @param words in the order of the plan, best first
	 * @param counts by word; a word without projects may be missing
	 */
	static ProgressTable of(List<String> words, Map<String, Integer> counts) {
		var total = words.stream().mapToInt((word) -> counts.getOrDefault(word, 0)).sum();
		return new ProgressTable(words.stream().map((word) -> {
			var count = counts.getOrDefault(word, 0);
			return new Row(word, count, share(count, total));
		}).toList(), total);
	}

	/** In percent, to one decimal, half up. */
	static BigDecimal share(int count, int total) {
		return (total == 0) ? BigDecimal.ZERO.setScale(1)
				: BigDecimal.valueOf(count * 100L).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
	}

	/** Of the whole. */
	public BigDecimal totalShare() {
		return share(total, total);
	}

	public Bar bar(Row row) {
		return Bar.of(total, List.of(new Part(Tone.DONE, row.count())));
	}

	/**
	 * One word.
	 *
	 * @param share in percent
	 */
	public record Row(String label, int count, BigDecimal share) {
	}

}
