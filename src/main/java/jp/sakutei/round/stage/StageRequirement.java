package jp.sakutei.round.stage;

import java.util.List;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;

/**
 * Something that a stage needs before it opens or before it is done, besides days and
 * other stages: named in {@code schedule.yaml}, implemented by the packages above.
 */
public interface StageRequirement {

	/** As {@code schedule.yaml} names it: {@code new-and-expanded-checked}. */
	String id();

	/** What is missing; empty when the requirement is met. */
	List<Missing> missing(RoundId round, StageId stage);

	/**
	 * One thing that is missing.
	 *
	 * @param text in the office's words
	 * @param sheet the project sheet it hangs on, or null
	 * @param section the section it hangs on, or null
	 */
	record Missing(String text, String sheet, String section) {
	}

}
