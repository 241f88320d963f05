package jp.sakutei.worklist.web;

import jp.sakutei.form.draft.DraftVersion;

/**
 * A version of a draft in its list.
 *
 * @param what how it differs from the one before
 */
record DraftRow(int version, String at, String by, String cause, String what) {

	static DraftRow of(DraftVersion version) {
		var draft = version.draft();
		return new DraftRow(draft.version(), TaskTimes.text(draft.savedAt()), draft.savedByName(), version.cause(),
				(version.fields() == 0) ? "" : version.fields() + "項目");
	}

}
