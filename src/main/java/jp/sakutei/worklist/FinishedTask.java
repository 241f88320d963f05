package jp.sakutei.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;

/**
 * A task that is done.
 *
 * @param authority whose task it was; null where that was not kept
 * @param doneBy null where it went away by itself
 * @param began when the transaction began that ended it; null where that was not kept
 */
public record FinishedTask(String name, String subject, String businessKey, Authority authority, Doer doneBy,
		Instant doneAt, OffsetDateTime began) {

	public boolean isDoneBy(Actor actor) {
		return doneBy != null && doneBy.code.equals(actor.person().value());
	}

	/** Whoever could have done it may see what became of it. */
	public boolean isOf(Actor actor) {
		return isDoneBy(actor) || (authority != null && actor.holds(authority));
	}

	/** Who did it. */
	public record Doer(String code, String name) {
	}

}
