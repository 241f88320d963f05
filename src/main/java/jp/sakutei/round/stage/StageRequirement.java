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

	/** Some of it, for a page; where there can be thousands, no more is read. */
	default List<Missing> missing(RoundId round, StageId stage, int from, int most) {
		return missing(round, stage).stream().skip(from).limit(most).toList();
	}

	/** How much is missing, counted up to a number. */
	default int count(RoundId round, StageId stage, int most) {
		return Math.min(missing(round, stage).size(), most);
	}

	/**
	 * One thing that is missing.
	 *
	 * @param text in the office's words
	 * @param sheet the project sheet it hangs on, or null
	 * @param section the section it hangs on, or null
	 * @param state what is decided together: 「作成中」
	 */
	record Missing(String text, String sheet, String section, String state) {

		/** Nothing more is known of its state than that it is not done. */
		public Missing(String text, String sheet, String section) {
			this(text, sheet, section, "未完了");
		}

	}

}
