package jp.sakutei.form;

import java.time.LocalDate;

import jp.sakutei.organization.Authority;

/**
 * A user task that waits for its form.
 *
 * @param taskId the engine's id
 * @param form name of the form file, without ending
 * @param definition the id in the model, {@code userTask_fillInSheet}
 * @param name the task's label in the model
 * @param businessKey the way back to the data
 * @param authority whose task it is
 * @param due the day by which it should be done, or null
 * @param seen what the page showed on which something is decided; null where it was not
 * asked, or is only about to be shown
 */
public record OpenTask(String taskId, String form, String definition, String name, String round, String businessKey,
		Authority authority, LocalDate due, String seen) {

	/** What the person saw was the revision of that number; null where it was not one. */
	public Integer seenRevision() {
		return (seen != null && seen.matches("\\d{1,9}")) ? Integer.valueOf(seen) : null;
	}

}
