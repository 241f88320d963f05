package jp.sakutei.work;

import java.util.List;

/**
 * A kind of work, done by the module whose it is. Wherever the process ends, another one
 * goes on at the first step that is not done.
 */
public interface LongWork {

	/** Unique and stable: it stands in the table. */
	String kind();

	/** What is to be done one by one, asked for once. */
	List<WorkStep> steps(Work work);

	/**
	 * Does one step, in one transaction with its result: both are there, or neither. What
	 * it throws is noted at the step.
	 */
	WorkStep.Result perform(Work work, WorkStep step);

	/**
	 * After the last step, in the transaction that ends the work.
	 * @param steps with what became of them
	 * @return address of what came of it; null where its own page says all
	 */
	String end(Work work, List<WorkStep> steps);

	/**
	 * Whether a step is one transaction. One that commits piece by piece has to go on
	 * from wherever it was left.
	 */
	default boolean inOneTransaction() {
		return true;
	}

	/** Whether the other steps are done where one cannot be; else it ends the work. */
	default boolean goesOnWithoutOne() {
		return true;
	}

	/** Whether what is left can still be done; else one has to ask for it anew. */
	default boolean mayGoOn(Work work) {
		return true;
	}

	/** Whether it may be stopped between two steps. */
	default boolean mayBeCancelled() {
		return true;
	}

	/**
	 * Around all steps that are done in one go: what has to be set up, and taken back.
	 */
	default void around(Runnable steps) {
		steps.run();
	}

}
