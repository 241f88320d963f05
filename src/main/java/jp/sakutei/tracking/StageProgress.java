package jp.sakutei.tracking;

import java.time.LocalDate;

import jp.sakutei.round.stage.Stage;

/**
 * A stage with what is done of it.
 *
 * @param done null where there is nothing to count
 */
public record StageProgress(Stage stage, Integer done, Integer all, String unit) {

	/** {@code 120／266件}. */
	public String count() {
		return (all == null || all == 0) ? "—" : done + "／" + all + unit;
	}

	public boolean isLate(LocalDate today) {
		return stage.isLate(today);
	}

}
