package jp.sakutei.projectsheet;

import java.util.Optional;

/** 会議の資料: which revision of a sheet a meeting saw; known to the modules above. */
public interface FrozenRevisions {

	/** What the last meeting saw; empty where none had the sheet on its papers. */
	Optional<Frozen> last(ProjectSheetId sheet);

	/** A revision in the papers of a meeting. */
	record Frozen(String meeting, int revision) {
	}

}
