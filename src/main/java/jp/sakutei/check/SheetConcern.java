package jp.sakutei.check;

import java.util.List;

import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.sheet.ProjectSheetId;

/**
 * What a module above has to say of a sheet while it is written, beside the decision
 * tables: asked at the same moments, and kept with the revision in the same way.
 */
public interface SheetConcern {

	/** Reads only, with a fixed number of statements. */
	List<FormFinding> findings(ProjectSheetId sheet, FormValues answers);

}
