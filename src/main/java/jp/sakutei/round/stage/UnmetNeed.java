package jp.sakutei.round.stage;

import java.util.List;

/**
 * Something that a stage still waits for.
 *
 * @param need as {@code schedule.yaml} writes it; {@code day} for the stage's own day
 * @param text in the office's words
 * @param missing what exactly, where it can be told; the first of it where it is much
 */
public record UnmetNeed(String need, String text, List<StageRequirement.Missing> missing) {

	/** The stage's first day has not come. */
	public static final String DAY = "day";

}
