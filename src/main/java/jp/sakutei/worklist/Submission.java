package jp.sakutei.worklist;

import java.util.List;

import jp.sakutei.form.Consequences;
import jp.sakutei.form.FormError;

/**
 * What became of a task that somebody wanted to complete.
 *
 * @param item the task that is done now, or null
 * @param errors what stood against it
 * @param consequences of which the person has to be asked before it is done
 */
public record Submission(WorkItem item, List<FormError> errors, Consequences consequences) {

	static Submission done(WorkItem item) {
		return new Submission(item, List.of(), Consequences.NONE);
	}

	static Submission refused(List<FormError> errors) {
		return new Submission(null, errors, Consequences.NONE);
	}

	static Submission asked(Consequences consequences) {
		return new Submission(null, List.of(), consequences);
	}

	/** The task was not open any more. */
	static Submission gone() {
		return new Submission(null, List.of(), Consequences.NONE);
	}

	public boolean isDone() {
		return item != null;
	}

	/** Whether it waits for the person's word. */
	public boolean isAsked() {
		return !consequences.isEmpty();
	}

	public boolean isRefused() {
		return !errors.isEmpty();
	}

}
