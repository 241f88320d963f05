package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.worklist.WorkItem;

/** How people deal with one form. */
interface Script {

	/** The name of the form file without ending. */
	String form();

	/** Whether somebody takes the task up on the day. */
	default boolean isTime(WorkItem item, Day day) {
		return day.isDue(item) || day.isWorkingDaysAfter(item, 1);
	}

	/** How often it is written wrongly before it is right. */
	default int mistakes(WorkItem item) {
		return 0;
	}

	/** What is done on other pages before the form is written. */
	default void prepare(WorkItem item, Actor actor, Day day) {
	}

	/**
	 * What is written. What the form demands besides is filled in by {@link Blanks}.
	 * @param attempt from 0; the first {@link #mistakes} of them are wrong
	 */
	default FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		return view.values();
	}

}
