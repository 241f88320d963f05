package jp.sakutei.round.stage;

import java.util.List;

import jp.sakutei.common.Paging;
import jp.sakutei.round.stage.StageRequirement.Missing;

/**
 * What is missing for a stage to be done, page by page.
 *
 * @param count up to one more than {@link #MOST_COUNTED}
 */
public record StageRest(List<Missing> shown, int count, Paging paging) {

	static final int PER_PAGE = 50;

	/** Nobody reads on from there; and to count further takes as long as to read. */
	static final int MOST_COUNTED = 1_000;

	public static final StageRest NOTHING = new StageRest(List.of(), 0, paging(1, 0));

	/** 12件, or 1,000件より多い. */
	public String text() {
		return text(count);
	}

	static String text(int count) {
		return (count > MOST_COUNTED) ? "%,d件より多い".formatted(MOST_COUNTED) : "%,d件".formatted(count);
	}

	/** Of as many as are counted. */
	static Paging paging(int asked, int count) {
		return Paging.of(asked, Math.min(count, MOST_COUNTED), PER_PAGE);
	}

	public boolean isEmpty() {
		return count == 0;
	}

}
