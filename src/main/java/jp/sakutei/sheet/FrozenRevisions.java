package jp.sakutei.sheet;

import java.util.Optional;

/** Which revision of a sheet a meeting or hearing saw; known to the modules above. */
public interface FrozenRevisions {

	/** What the last one saw; empty where none had the sheet before it. */
	Optional<Frozen> last(ProjectSheetId sheet);

	/**
	 * A revision that was seen.
	 *
	 * @param occasion 前回の会議（施策検討会）
	 */
	record Frozen(String occasion, int revision) {
	}

}
