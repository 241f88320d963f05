package jp.sakutei.form;

import java.util.List;

import jp.sakutei.organization.Actor;

/**
 * What the page of a user task needs besides its form file: one bean for each form,
 * implemented by the package that owns the data. Called by the task page and by the
 * rehearsal's scripted people alike, always inside one transaction.
 */
public interface TaskForm {

	/** The name of the form file without ending: {@code fill-in-sheet}. */
	String form();

	/** Somebody has begun to write: once for each task, in the transaction that saves. */
	default void begun(OpenTask task) {
	}

	/** What the page opens with. Reads only. */
	TaskView open(OpenTask task, Actor actor);

	/**
	 * What the rules say about what is written so far, while somebody writes. Reads only,
	 * and a fixed number of statements.
	 */
	default List<FormFinding> findings(OpenTask task, Actor actor, FormValues values) {
		return List.of();
	}

	/**
	 * Where the person goes on when this is done: the business key of another task's
	 * matter. Asked before it is done; null: to the list.
	 */
	default String afterwards(OpenTask task, Actor actor) {
		return null;
	}

	/** What it does cannot be taken back: people see it first, and are asked. */
	default boolean isFinal() {
		return false;
	}

	/**
	 * What will happen with these validated values; changes nothing, and is asked in the
	 * transaction that would do it. Empty where, and only where, there is something
	 * against it that {@link #submit} names.
	 */
	default Consequences consequences(OpenTask task, Actor actor, FormValues values) {
		return Consequences.NONE;
	}

	/**
	 * Takes validated values and completes the task, both or neither.
	 * @return what stands against it, in the user's words; empty when done
	 */
	List<FormError> submit(OpenTask task, Actor actor, FormValues values);

}
