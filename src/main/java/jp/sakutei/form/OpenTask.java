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
 */
public record OpenTask(String taskId, String form, String definition, String name, String round, String businessKey,
		Authority authority, LocalDate due) {
}
