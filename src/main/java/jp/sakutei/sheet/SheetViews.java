package jp.sakutei.sheet;

import jp.sakutei.form.TaskView;

/** What the form of a sheet opens with, whether or not somebody fills it in just now. */
public interface SheetViews {

	/** With what was handed in last, or with what the first period left. */
	TaskView of(ProjectSheet sheet);

}
