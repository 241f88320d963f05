package jp.sakutei.worklist;

import java.time.Instant;
import java.time.LocalDate;

import jp.sakutei.form.OpenTask;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;

/**
 * An open task.
 *
 * @param subject what it is about: 「042 見本事業（道路）」
 * @param section name of the section it belongs to, or null
 * @param claimedBy who took it on, or null
 */
public record WorkItem(String taskId, String process, String definition, String name, String form, String businessKey,
		String round, String subject, String section, Authority authority, LocalDate due, Instant since,
		PersonId claimedBy, String claimedByName) {

	public OpenTask asOpenTask() {
		return asOpenTask(null);
	}

	/**
	 * @param seen what the page showed on which something is decided
	 */
	OpenTask asOpenTask(String seen) {
		return new OpenTask(taskId, form, definition, name, round, businessKey, authority, due, seen);
	}

	public boolean isClaimedBy(Actor actor) {
		return actor.person().equals(claimedBy);
	}

	public boolean isClaimedByAnother(Actor actor) {
		return claimedBy != null && !isClaimedBy(actor);
	}

}
