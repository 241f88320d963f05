package jp.sakutei.document;

import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheet;

/**
 * 写し: a sheet as it stands now, for taking out.
 *
 * @param section name of its section
 * @param handIn for which it is being filled in, or null where it is not
 * @param state what it is a copy of: 下書き（第3版）
 */
record SheetCopy(ProjectSheet sheet, String section, FormDefinition form, TaskView view, RawForm raw, HandInId handIn,
		String state) {

	/** Whether it can come back. */
	boolean isOpen() {
		return handIn != null;
	}

}
