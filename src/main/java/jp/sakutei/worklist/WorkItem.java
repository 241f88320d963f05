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
 * @param step of the model it is
 * @param subject what it is about: 「042 見本事業（道路）」
 * @param section name of the section it belongs to, or null
 * @param claim null: nobody took it on
 */
public record WorkItem(String taskId, Step step, String businessKey, String round, String subject, String section,
		Authority authority, LocalDate due, Instant since, Claim claim) {

	public String process() {
		return step.process;
	}

	public String definition() {
		return step.definition;
	}

	public String name() {
		return step.name;
	}

	public String form() {
		return step.form;
	}

	public PersonId claimedBy() {
		return (claim == null) ? null : claim.by;
	}

	public String claimedByName() {
		return (claim == null) ? null : claim.name;
	}

	public OpenTask asOpenTask() {
		return asOpenTask(null);
	}

	/**
	 * @param seen what the page showed on which something is decided
	 */
	OpenTask asOpenTask(String seen) {
		return new OpenTask(taskId, step.form, step.definition, step.name, round, businessKey, authority, due, seen);
	}

	public boolean isClaimedBy(Actor actor) {
		return actor.person().equals(claimedBy());
	}

	public boolean isClaimedByAnother(Actor actor) {
		return claim != null && !isClaimedBy(actor);
	}

	/** A user task of a model, with its form. */
	public record Step(String process, String definition, String name, String form) {
	}

	/** 引受け: who took it on. */
	public record Claim(PersonId by, String name) {
	}

}
