package jp.sakutei.worklist;

import java.util.List;

import jp.sakutei.form.FormError;

/**
 * What became of a task that somebody wanted to complete.
 *
 * @param item the task that is done now, or null
 * @param errors what stood against it
 */
public record Submission(WorkItem item, List<FormError> errors) {

	static Submission done(WorkItem item) {
		return new Submission(item, List.of());
	}

	static Submission refused(List<FormError> errors) {
		return new Submission(null, errors);
	}

	/** The task was not open any more. */
	static Submission gone() {
		return new Submission(null, List.of());
	}

	public boolean isDone() {
		return item != null;
	}

	public boolean isRefused() {
		return !errors.isEmpty();
	}

}
